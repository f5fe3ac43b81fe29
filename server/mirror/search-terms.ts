import { phoneDigits } from '#server/yampi/phone-digits.ts';

/** Nobody has more names; each term is a look at every candidate. */
const mostTerms = 8;

/** What phones are written with, by any keyboard: every dash, slashes, a minus sign. */
const phoneLike = /^(?=.*\d)[\d()+./\p{Pd}\u2212]+$/u;

/**
 * What a person typed, as alternatives per term: a cart must hold one alternative of every term. Words stay as
 * they are; what looks like a phone is reduced to digits, without country code and leading zeros.
 * `(11) 2345-6789` → [["1123456789"]]; `joão +55 11` → [["joão"], ["5511", "11"]].
 */
export function searchTerms(q: string): string[][] {
  const terms = new Set(joinPhones(split(q)));
  return [...terms].slice(0, mostTerms).map((term) => (phoneLike.test(term) ? phoneSpellings(term) : [term]));
}

/** The words of a text that must all occur: of a product, where digits are no phone. */
export function words(text: string): string[] {
  return [...new Set(split(text))].slice(0, mostTerms);
}

function split(text: string): string[] {
  return visible(text).split(/\s+/).filter(Boolean);
}

/** Without what is pasted along unseen (zero-width characters, direction marks) and the scheme of a link to a phone. */
function visible(q: string): string {
  return q.replace(/\p{Cf}/gu, '').replace(/(?<!\S)tel:/gi, '');
}

/** A phone is often written with spaces inside. */
function joinPhones(words: string[]): string[] {
  const terms: string[] = [];
  for (const word of words) {
    const longer = `${terms.at(-1) ?? ''}${word}`;
    if (phoneLike.test(longer)) terms.splice(-1, 1, longer);
    else terms.push(word);
  }
  return terms;
}

function phoneSpellings(text: string): string[] {
  const digits = phoneDigits(text) ?? text.replace(/\D/g, '');
  // The start of a number typed with its country code; 55 alone may as well be an area code or part of a number.
  const local = digits.startsWith('55') && digits.length > 3 ? digits.slice(2).replace(/^0+/, '') : '';
  const spellings = local ? [digits, local] : [digits];
  return [...new Set(spellings.flatMap((spelling) => [spelling, ...otherNinthDigit(spelling)]))];
}

/** Mobile numbers got a 9 in front of their eight digits (2012 to 2016); both ways of writing one are about. */
function otherNinthDigit(digits: string): string[] {
  if (/^\d\d[6-9]\d{7}$/.test(digits)) return [`${digits.slice(0, 2)}9${digits.slice(2)}`];
  const old = /^(\d\d)?9([6-9]\d{7})$/.exec(digits);
  return old ? [`${old[1] ?? ''}${old[2]}`] : [];
}

/** A LIKE pattern that finds the term anywhere; its own wildcards are plain characters. */
export function containing(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}
