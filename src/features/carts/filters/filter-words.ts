import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type CartDimension, cartDimensions } from '#contract/app/cart-dimensions.ts';
import type { CartSearch } from '#contract/app/carts.ts';
import { type Desk, deskKey } from '#src/api/desk-keys.ts';
import { useDimensionWords } from '#src/api/use-dimension-words.ts';
import { usePeriodWords } from '#src/api/use-period-words.ts';
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
  const period = usePeriodWords();
  const dimension = useDimensionWords();
  const money = useMoney();
  // Known once somebody asked for it; until then ids have no name.
  const agents = useQuery<Desk>({ queryKey: deskKey(alias), queryFn: skipToken }).data?.agents;
  const short = (names: string[]) =>
    namesInShort(names, (first, count) => t('filters.more', { first, count }));
  const dimensionWords = (name: CartDimension) => short(search[name].map((value) => dimension(name, value)));
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
    ...(Object.fromEntries(cartDimensions.map((name) => [name, () => dimensionWords(name)])) as Record<
      CartDimension,
      () => string
    >),
    period: () => period.words(search),
    refused: () => t('filters.refused'),
    state: () => short(search.state.map((state) => t(`state.${state}`))),
    assignee: () => short(search.assignee.map(agentWords)),
    value: valueWords,
    product: () => search.product,
    waiting: () => short(search.waiting.map((waiting) => t(`stage.${waiting}`))),
    reachable: () => t('filters.reachable'),
    grouped: () => t('filters.grouped'),
    presence: () => t(`presence.${search.presence}`),
  };
  return (name) => (isFilterActive(search, name) ? words[name]() : undefined);
}
