import { lazy, Suspense } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { dayOf } from '#contract/sao-paulo.ts';
import { FilterChip } from '#src/ui/filter-chip.tsx';

const loadRange = () => import('#src/ui/date-range.tsx');
const DateRange = lazy(() => loadRange().then((m) => ({ default: m.DateRange })));

type Days = { from?: string | undefined; to?: string | undefined };

/** From which day to which; an address may name one of them alone. */
export function ActivityPeriod({ value, onChange }: { value: Days; onChange: (days: Days) => void }) {
  const t = useTranslations('activity.filters');
  const range = useTranslations('carts.range');
  const locale = useLocale();
  const format = useFormatter();
  const day = (text: string) => format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: 'short' });

  function words({ from, to }: Days): string | undefined {
    if (from && to) return from === to ? day(from) : range('between', { first: day(from), last: day(to) });
    if (from) return range('since', { day: day(from) });
    return to ? range('until', { day: day(to) }) : undefined;
  }

  return (
    <FilterChip
      label={t('period')}
      value={words(value)}
      removeLabel={t('dropPeriod')}
      onRemove={() => onChange({ from: undefined, to: undefined })}
      onIntent={() => void loadRange()}
      panel={(close) => (
        <div className="w-82 max-w-full p-1.5">
          <Suspense>
            <DateRange
              alone
              locale={locale}
              value={value}
              maxDay={dayOf(Date.now())}
              labels={{
                from: range('from'),
                to: range('to'),
                calendar: range('calendar'),
                apply: range('apply'),
              }}
              onApply={(days) => {
                onChange(days);
                close();
              }}
            />
          </Suspense>
        </div>
      )}
    />
  );
}
