import { type CalendarDate, parseDate } from '@internationalized/date';
import { type FormEvent, useState } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { Button } from './button.tsx';
import { DateRangeCalendar } from './date-range-calendar.tsx';

/** Days as `YYYY-MM-DD`. */
export type DayRange = { from: string; to: string };

type DateRangeProps = {
  locale: string;
  /** It has a popover to itself, so that applying is the main action there. */
  alone: boolean;
  value: Partial<DayRange>;
  /** The last day that may be chosen: today, by the clock of whoever asks. */
  maxDay: string;
  labels: { from: string; to: string; calendar: string; apply: string };
  onApply: (range: DayRange) => void;
};

/** Two typed days and a calendar that show the same range; nothing happens before it is applied. */
export function DateRange({ locale, alone, value, maxDay, labels, onApply }: DateRangeProps) {
  const [from, setFrom] = useState(() => dateOf(value.from));
  const [to, setTo] = useState(() => dateOf(value.to));
  const max = parseDate(maxDay);
  const ready = from !== null && to !== null && from.compare(max) <= 0 && to.compare(max) <= 0;
  function apply(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    const [first, last] = from.compare(to) <= 0 ? [from, to] : [to, from];
    onApply({ from: first.toString(), to: last.toString() });
  }
  return (
    <I18nProvider locale={locale}>
      <form onSubmit={apply} className="flex flex-col gap-3">
        <div className="flex items-end gap-2">
          <DayField label={labels.from} value={from} max={max} onChange={setFrom} />
          <DayField label={labels.to} value={to} max={max} onChange={setTo} />
          <Button type="submit" tone={alone ? 'primary' : 'plain'} disabled={!ready}>
            {labels.apply}
          </Button>
        </div>
        <DateRangeCalendar
          label={labels.calendar}
          value={from && to ? { start: from, end: to } : null}
          max={max}
          onChange={(range) => {
            setFrom(range.start);
            setTo(range.end);
          }}
        />
      </form>
    </I18nProvider>
  );
}

type DayFieldProps = {
  label: string;
  value: CalendarDate | null;
  max: CalendarDate;
  onChange: (day: CalendarDate | null) => void;
};

function DayField({ label, value, max, onChange }: DayFieldProps) {
  return (
    <DateField value={value} onChange={onChange} maxValue={max} className="flex flex-1 flex-col gap-1">
      <Label className="text-12 text-ink-2">{label}</Label>
      <DateInput className="flex h-8 items-center rounded-md border border-line-strong bg-surface px-2 tabular-nums focus-within:outline-2 focus-within:outline-accent data-[invalid]:border-danger max-md:h-11">
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded px-px outline-none data-[focused]:bg-accent data-[focused]:text-on-accent data-[placeholder]:text-ink-3 data-[focused]:data-[placeholder]:text-on-accent"
          />
        )}
      </DateInput>
    </DateField>
  );
}

function dateOf(day: string | undefined): CalendarDate | null {
  return day ? parseDate(day) : null;
}
