import type { Address, CustomerRow } from '../schema.ts';
import { fold, searchable } from '../searchable.ts';
import { makeCnpj, makeCpf } from './documents.ts';
import {
  companyForms,
  lastNames,
  menNames,
  secondMenNames,
  secondWomenNames,
  trades,
  womenNames,
} from './names.ts';
import { complements, neighborhoods, type Place, places, streets } from './places.ts';
import type { Random } from './random.ts';

export type Person = Omit<CustomerRow, 'storeId'>;

const weightedPlaces = places.map((place) => [place, place.weight] as const);
const mailHosts = [
  ['example.com', 6],
  ['example.org', 2],
  ['example.net', 2],
] as const;

function makeGivenName(random: Random): string {
  const woman = random.chance(0.68);
  const first = random.pick(woman ? womenNames : menNames);
  const second = random.pick(woman ? secondWomenNames : secondMenNames);
  return random.chance(0.22) && second !== first ? `${first} ${second}` : first;
}

function makeLastName(random: Random): string {
  const last = random.pick(lastNames);
  const middle = random.pick(lastNames);
  return random.chance(0.45) && middle !== last ? `${middle} ${last}` : last;
}

/** E-mail of a person: the name, folded, with a number that keeps it the store's only one. */
export function makeEmail(random: Random, name: string, number: number): string {
  const words = fold(name)
    .split(/\s+/)
    .filter((word) => !/^(da|de|do|das|dos)$/.test(word));
  const local = [words[0], words[words.length - 1]].join(random.pick(['.', '_', '']));
  return `${local}${number}@${random.weighted(mailHosts)}`;
}

/** A mobile has nine digits and starts with 9; one in sixteen leaves a landline of eight digits. */
function makePhone(random: Random): string {
  if (random.chance(0.06)) return `${random.int(2, 5)}${random.int(1_000_000, 9_999_999)}`;
  return `9${random.int(6, 9)}${random.int(1_000_000, 9_999_999)}`;
}

function makeAddress(random: Random, place: Place): Address {
  return {
    zipCode: `${place.cep}${String(random.int(10_000, 99_999))}0000`.slice(0, 8),
    street: random.pick(streets),
    number: String(random.int(1, 2400)),
    complement: random.chance(0.4) ? random.pick(complements) : null,
    neighborhood: random.pick(neighborhoods),
    city: random.pick(place.cities),
    uf: place.uf,
  };
}

/** A customer as he is when his first cart begins; `number` is his place in the store, from 0. */
export function makePerson(random: Random, id: number, number: number, firstSeen: Date): Person {
  const firstName = makeGivenName(random);
  const lastName = makeLastName(random);
  const company = random.chance(0.03);
  const place = random.weighted(weightedPlaces);
  const bought = random.chance(0.3);
  const createdAt = new Date(
    firstSeen.getTime() - (bought ? random.int(20, 500) * 86_400_000 : random.int(60, 600) * 1000),
  );
  const person = {
    id,
    token: random.uuid(),
    firstName,
    lastName,
    companyName: company
      ? `${lastName.split(' ').pop()} ${random.pick(trades)} ${random.pick(companyForms)}`
      : null,
    cpf: company ? null : makeCpf(random),
    cnpj: company ? makeCnpj(random) : null,
    email: makeEmail(random, `${firstName} ${lastName}`, number),
    areaCode: place.areaCode,
    phone: makePhone(random),
    birthday: `${random.int(1955, 2006)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`,
    address: makeAddress(random, place),
    newsletter: random.chance(0.55),
    whatsapp: random.chance(0.88),
    anonymized: false,
    lastOrderAt: bought
      ? wholeSecond(createdAt.getTime() + random.next() * (firstSeen.getTime() - createdAt.getTime()))
      : null,
    lastOrderCents: bought ? random.int(5_990, 89_990) : null,
    createdAt,
    updatedAt: firstSeen,
  };
  return withSearch(random.chance(0.004) ? anonymized(person) : person);
}

type Unsearched = Omit<Person, 'search'>;

/** With the text that `q` looks into, which follows from the rest. */
export function withSearch(person: Unsearched): Person {
  const phone = person.phone ? `${person.areaCode}${person.phone}` : null;
  return { ...person, search: searchable(fullName(person), person.email, phone) };
}

/** What is left of somebody who asked to be forgotten. */
export function anonymized(person: Unsearched): Unsearched {
  return {
    ...person,
    firstName: null,
    lastName: null,
    companyName: null,
    cpf: null,
    cnpj: null,
    email: null,
    areaCode: null,
    phone: null,
    birthday: null,
    address: null,
    newsletter: false,
    whatsapp: false,
    anonymized: true,
  };
}

export function fullName(person: Pick<Person, 'firstName' | 'lastName'>): string | null {
  return person.firstName ? [person.firstName, person.lastName].filter(Boolean).join(' ') : null;
}

// As the tables keep it: what is printed before it is written must be the same after.
function wholeSecond(epoch: number): Date {
  return new Date(Math.round(epoch / 1000) * 1000);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
