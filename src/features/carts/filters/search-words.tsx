import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { activeFilters, isSwitch } from './cart-filters.ts';
import { useFilterWords } from './filter-words.ts';

/** The filters of a search in one line: "Período: Hoje; Pagamento recusado". */
export function SearchWords({ alias, search }: { alias: string; search: CartSearch }) {
  const t = useTranslations('carts.filters');
  const desk = useTranslations('desk.exports');
  const words = useFilterWords(alias, search);
  const said = activeFilters(search).map((name) => (isSwitch(name) ? t(name) : `${t(name)}: ${words(name)}`));
  if (search.q.trim() !== '') said.push(desk('search'));
  return <>{said.length > 0 ? said.join('; ') : desk('unfiltered')}</>;
}
