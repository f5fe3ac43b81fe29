import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { noneTag } from '#contract/app/values.ts';
import { carts } from '#src/api/carts.ts';
import { Button } from '#src/ui/button.tsx';
import type { FilterPanelProps } from './filter-panel.tsx';
import { tagOptions } from './tag-options.ts';

const MultiSelect = lazy(() => import('#src/ui/multi-select.tsx').then((m) => ({ default: m.MultiSelect })));

/** The store's own utm_source or utm_campaign values, most frequent first, any number of them. */
export function TagsPanel({
  alias,
  search,
  onChange,
  onDone,
  name,
}: FilterPanelProps & { name: 'source' | 'campaign' }) {
  const t = useTranslations('carts.filters');
  const format = useFormatter();
  const facets = useQuery(carts.facets(alias, search));
  if (facets.isError && !facets.data) {
    return (
      <div className="flex flex-col items-start gap-3 p-3">
        <p>{t('failed')}</p>
        <Button onClick={() => void facets.refetch()}>{t('retry')}</Button>
      </div>
    );
  }
  const loading = <p className="p-3 text-ink-2">{t('loading')}</p>;
  if (!facets.data) return loading;
  const options = tagOptions(facets.data[name], search[name]).map(({ value, count }) => ({
    value,
    label: value === noneTag ? t(`none.${name}`) : value,
    note: format.number(count),
  }));
  return (
    <Suspense fallback={loading}>
      <MultiSelect
        label={t(name)}
        alone={onDone !== undefined}
        searchLabel={t(`find.${name}`)}
        options={options}
        chosen={search[name]}
        onChange={(chosen) => onChange({ [name]: chosen })}
        empty={t('nothing')}
      />
    </Suspense>
  );
}
