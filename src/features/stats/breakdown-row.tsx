import { Link } from '@tanstack/react-router';
import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Spellings } from '#contract/app/stat-notes.ts';
import { type Breakdown, type BreakdownRow, metricOf, type StatSearch } from '#contract/app/stats.ts';
import { Chevron } from '#src/ui/chevron.tsx';
import { cartsOfStats } from './carts-of-stats.ts';
import { FigureCells } from './figure-cells.tsx';
import { filterOfRow, isRowInForce } from './row-filter.ts';
import { RowMore } from './row-more.tsx';
import type { ChangeStats } from './stat-search.ts';
import { useRowWords } from './use-stat-words.ts';

type BreakdownRowLineProps = {
  alias: string;
  search: StatSearch;
  onSearch: ChangeStats;
  by: Breakdown;
  row: BreakdownRow;
  /** The highest of the chosen metric among the rows. */
  most: number;
  spellings: readonly Spellings[];
};

const nameLook =
  'relative min-h-8 min-w-0 truncate rounded text-left font-medium hover:text-accent max-md:min-h-11';

/** A value with its numbers. Pressed it filters everything; once it does, it leads to its carts. */
export function BreakdownRowLine(props: BreakdownRowLineProps) {
  const { alias, search, onSearch, by, row, most, spellings } = props;
  const t = useTranslations('stats.breakdown');
  const [isOpen, setOpen] = useState(false);
  const name = useRowWords()(by, row);
  const filter = filterOfRow(by, row, spellings);
  const isFilter = isRowInForce(search, filter);
  const carts = cartsOfStats(search, spellings, { by, row });
  const share = most > 0 ? (metricOf(search.metric, row.current) ?? 0) / most : 0;
  const isNone = row.key.every((value) => value === null);
  const look = `${nameLook} ${isNone ? 'text-ink-2' : ''}`;
  return (
    <>
      <tr className={`h-10 border-t border-line hover:bg-sunken ${isFilter ? 'bg-row-focused' : ''}`}>
        <th scope="row" className="relative px-2 text-left font-normal first:pl-5 max-md:first:pl-2">
          <span
            aria-hidden="true"
            className="absolute inset-y-1 left-2 rounded bg-accent-soft forced-colors:hidden"
            style={{ width: `${Math.round(share * 92)}%` }}
          />
          <span className="flex min-w-0 items-center gap-2">
            <button
              type="button"
              aria-expanded={isOpen}
              aria-label={t('more', { name })}
              onClick={() => setOpen(!isOpen)}
              className="relative -mx-1 inline-flex size-8 flex-none items-center justify-center md:hidden"
            >
              <Chevron className={isOpen ? 'rotate-180' : ''} />
            </button>
            {isFilter && carts ? (
              <Link
                to="/$alias/carts"
                params={{ alias }}
                search={carts}
                title={t('openHint')}
                className={`${look} inline-flex items-center`}
              >
                {name}
              </Link>
            ) : (
              <button
                type="button"
                title={t('filter', { name })}
                onClick={() => onSearch({ ...search, ...filter, find: '' })}
                className={look}
              >
                {name}
              </button>
            )}
            {row.merged.length > 0 ? (
              <span
                title={t('mergedHint', { values: row.merged.join(', ') })}
                className="relative flex-none text-12 text-ink-2"
              >
                {t('merged', { count: row.merged.length })}
              </span>
            ) : null}
          </span>
        </th>
        <FigureCells metric={search.metric} current={row.current} previous={row.previous} />
        <td className="pr-5 text-right text-12 max-md:pr-1 print:hidden">
          {carts ? (
            <Link
              to="/$alias/carts"
              params={{ alias }}
              search={carts}
              aria-label={t('carts', { name })}
              className="inline-flex min-h-8 items-center gap-1 whitespace-nowrap text-ink-2 hover:text-accent hover:underline max-md:size-11 max-md:justify-center"
            >
              <span className="max-md:hidden">{t('open')}</span>
              <ArrowUpRight aria-hidden="true" className="size-3.5" />
            </Link>
          ) : null}
        </td>
      </tr>
      {isOpen ? <RowMore row={row} metric={search.metric} /> : null}
    </>
  );
}
