import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { metricOf, type StatBreakdown, type StatMetric, type StatSearch } from '#contract/app/stats.ts';
import { stats } from '#src/api/stats.ts';
import { type Column, DataTable } from '#src/ui/data-table.tsx';
import { BreakdownRowLine } from './breakdown-row.tsx';
import { carriedOf, columnsFor, FigureCells } from './figure-cells.tsx';
import type { ChangeStats } from './stat-search.ts';

type BreakdownTableProps = {
  alias: string;
  search: StatSearch;
  onSearch: ChangeStats;
  data: StatBreakdown;
  /** These are rows of an earlier question. */
  busy: boolean;
};

/** A row per value, what is left of them, and all carts once. */
export function BreakdownTable({ alias, search, onSearch, data, busy }: BreakdownTableProps) {
  const t = useTranslations('stats');
  const spellings = useQuery(stats.spellings(alias)).data?.spellings ?? [];
  const { metric, find } = search;
  const name = t(`by.${data.by}`);
  const shown = columnsFor(metric);
  const columns: Column[] = [
    { key: 'name', label: name, width: 'w-auto' },
    ...shown.map((one) => metricColumn(one)),
    {
      key: 'change',
      label: t('breakdown.change'),
      meaning: t('breakdown.changeOf', { metric: t(`metrics.${metric}.name`) }),
      align: 'end',
      width: 'w-22 max-md:w-20',
    },
    { key: 'carts', label: '', width: 'w-32 max-md:w-11 print:hidden' },
  ];
  function metricColumn(one: StatMetric): Column {
    const isOrder = one === metric;
    return {
      key: one,
      label: t(`metrics.${one}.short`),
      meaning: t(`metrics.${one}.definition`),
      align: 'end',
      width: carriedOf(one, metric),
      sort: {
        direction: isOrder && !busy ? 'descending' : undefined,
        pending: isOrder && busy ? 'descending' : undefined,
        onSort: () => onSearch({ ...search, metric: one }),
      },
    };
  }
  const most = Math.max(...data.rows.map((row) => metricOf(metric, row.current) ?? 0), 0);
  return (
    <>
      <DataTable
        caption={find ? t('breakdown.captionFound', { name, text: find }) : t('breakdown.caption', { name })}
        columns={columns}
        busy={busy}
      >
        {data.rows.map((row) => (
          <BreakdownRowLine
            key={JSON.stringify(row.key)}
            alias={alias}
            search={search}
            onSearch={onSearch}
            by={data.by}
            row={row}
            most={most}
            spellings={spellings}
          />
        ))}
        {data.others ? (
          <tr className="h-10 border-t border-line text-ink-2">
            <th scope="row" className="truncate px-2 text-left font-normal first:pl-5">
              {t('breakdown.others', { count: data.others.rows })}
            </th>
            <FigureCells metric={metric} {...data.others} />
            <td className="print:hidden" />
          </tr>
        ) : null}
        {data.rows.length > 0 ? (
          <tr className="h-10 border-t border-line-strong font-medium">
            <th scope="row" className="px-2 text-left font-medium first:pl-5">
              {t('breakdown.total')}
            </th>
            <FigureCells metric={metric} {...data.totals} />
            <td className="print:hidden" />
          </tr>
        ) : null}
      </DataTable>
      {data.rows.length === 0 ? <p className="px-5 py-6 text-ink-2">{t('breakdown.nothing')}</p> : null}
    </>
  );
}
