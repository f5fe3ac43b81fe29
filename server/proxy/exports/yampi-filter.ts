import * as z from 'zod/mini';
import { type CartFilter, cartFilter, cartSearch } from '#contract/app/carts.ts';
import { daysOfRange } from '#contract/app/date-range.ts';
import { noneTag } from '#contract/app/values.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { addDays, dayOf } from '#contract/sao-paulo.ts';
import type { YampiExport } from '#server/yampi/export-carts.ts';
import { Refusal } from '../refusal.ts';
import { searchTexts } from '../search-texts.ts';

/** Fields of the filter that Yampi knows too. */
const known: readonly (keyof CartFilter)[] = ['range', 'from', 'to', 'source', 'campaign', 'refused'];
const beginning = '2010-01-01';

/**
 * The list's filter in Yampi's terms.
 * @param search spelled as in the address of the list; order and page say nothing of which carts
 * @throws {Refusal} `invalid`, with the name of each filter in force that Yampi does not know
 */
export function yampiFilter(search: string, now: Date): YampiExport {
  const filter = readFilter(search);
  const defaults = defaultsOf(cartFilter);
  const names = Object.keys(cartFilter.shape) as (keyof CartFilter)[];
  const inForce = names.filter((name) => JSON.stringify(filter[name]) !== JSON.stringify(defaults[name]));
  const strange: string[] = inForce.filter((name) => !known.includes(name));
  for (const name of ['source', 'campaign'] as const) if (filter[name].includes(noneTag)) strange.push(name);
  refuse(strange, 'A Yampi não filtra por isto');
  const { first, last } = daysOfRange(filter, now);
  return {
    // Yampi wants both ends. Tomorrow: its clock may be ahead of ours.
    days: first || last ? { first: first ?? beginning, last: last ?? addDays(dayOf(now), 1) } : null,
    source: filter.source,
    campaign: filter.campaign,
    refused: filter.refused,
  };
}

function readFilter(search: string): CartFilter {
  const texts = searchTexts(new URLSearchParams(search));
  refuse(
    Object.keys(texts).filter((name) => !Object.hasOwn(cartSearch.shape, name)),
    'Campo desconhecido',
  );
  const read = z.safeParse(cartFilter, texts);
  if (read.success) return read.data;
  throw refusalOf([...new Set(read.error.issues.map(({ path }) => String(path[0])))], 'Valor inválido');
}

function refuse(names: readonly string[], why: string): void {
  if (names.length > 0) throw refusalOf(names, why);
}

function refusalOf(names: readonly string[], why: string): Refusal {
  return new Refusal('invalid', { fields: Object.fromEntries(names.map((name) => [name, [why]])) });
}
