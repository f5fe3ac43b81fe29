import { skipToken, useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { daysOfRange } from '#contract/app/date-range.ts';
import { noneTag } from '#contract/app/values.ts';
import { type Desk, deskKey } from '#src/api/desk-keys.ts';
import { useMoney } from '#src/ui/use-money.ts';
import { meTag, nobodyTag } from '../desk/row-fits.ts';
import { type FilterName, isFilterActive } from './cart-filters.ts';

/** "facebook, google", or the first and how many more: a chip has room for two. */
export function namesInShort(
  names: readonly string[],
  more: (first: string, count: number) => string,
): string {
  const [first = '', ...rest] = names;
  return names.length <= 2 ? names.join(', ') : more(first, rest.length);
}

/** What a filter has chosen, in words; undefined while it is not in use. */
export function useFilterWords(alias: string, search: CartSearch): (name: FilterName) => string | undefined {
  const t = useTranslations('carts');
  const format = useFormatter();
  const money = useMoney();
  // Known once somebody asked for it; until then ids have no name.
  const agents = useQuery<Desk>({ queryKey: deskKey(alias), queryFn: skipToken }).data?.agents;
  const short = (names: string[]) =>
    namesInShort(names, (first, count) => t('filters.more', { first, count }));
  const day = (text: string) => format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: 'short' });
  const periodWords = () => {
    if (search.range !== 'custom') return t(`range.${search.range}`);
    const { first, last } = daysOfRange(search, new Date());
    if (first && last) {
      return first === last ? day(first) : t('range.between', { first: day(first), last: day(last) });
    }
    if (first) return t('range.since', { day: day(first) });
    return last ? t('range.until', { day: day(last) }) : t('range.custom');
  };
  const tagWords = (name: 'source' | 'campaign') =>
    short(search[name].map((value) => (value === noneTag ? t(`filters.none.${name}`) : value)));
  const valueWords = () => {
    const [min, max] = [money(search.min), money(search.max)];
    if (!search.max) return t('filters.from', { min });
    return search.min ? t('range.between', { first: min, last: max }) : t('filters.upTo', { max });
  };
  const agentWords = (id: string) => {
    if (id === meTag) return t('filters.mine');
    if (id === nobodyTag) return t('row.nobody');
    return agents?.find((agent) => agent.id === id)?.name ?? t('filters.somebody');
  };
  const words: Record<FilterName, () => string> = {
    period: periodWords,
    source: () => tagWords('source'),
    campaign: () => tagWords('campaign'),
    step: () => short(search.step.map((step) => t(`stage.${step}`))),
    refused: () => t('filters.refused'),
    state: () => short(search.state.map((state) => t(`state.${state}`))),
    assignee: () => short(search.assignee.map(agentWords)),
    value: valueWords,
    product: () => search.product,
    reason: () => short(search.reason.map((reason) => t(`reason.${reason}`))),
    waiting: () => short(search.waiting.map((waiting) => t(`stage.${waiting}`))),
    reachable: () => t('filters.reachable'),
    grouped: () => t('filters.grouped'),
    presence: () => t(`presence.${search.presence}`),
  };
  return (name) => (isFilterActive(search, name) ? words[name]() : undefined);
}
