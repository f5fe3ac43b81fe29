import { useMemo } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { type ChartWords, chartWords } from './chart-words.ts';

export function useChartWords(): ChartWords {
  const t = useTranslations('stats.chart');
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => chartWords({ t, format, locale }), [t, format, locale]);
}
