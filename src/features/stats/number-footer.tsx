import { useTranslations } from 'use-intl';
import type { StatSearch, StatSeries } from '#contract/app/stats.ts';
import { CsvButton } from './csv-button.tsx';
import { usePeriodText } from './use-period-text.ts';
import { useNumbersCsv } from './use-stat-csv.ts';
import { YampiLine } from './yampi-line.tsx';

type NumberFooterProps = { alias: string; search: StatSearch; series: StatSeries };

/** What the numbers stand against, what Yampi itself counts, and the file of them. */
export function NumberFooter({ alias, search, series }: NumberFooterProps) {
  const t = useTranslations('stats');
  const periodText = usePeriodText();
  const file = useNumbersCsv(alias, search);
  const { previous } = series;
  return (
    <footer className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-1 text-12 text-ink-2">
      {previous ? <p>{t('compared', { period: periodText(previous) })}</p> : null}
      <YampiLine alias={alias} />
      <CsvButton label={t('numbers.csv')} file={() => file(series)} />
    </footer>
  );
}
