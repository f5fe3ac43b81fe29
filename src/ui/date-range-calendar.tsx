import type { CalendarDate } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import {
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  RangeCalendar,
} from 'react-aria-components/RangeCalendar';
import { Chevron } from './chevron.tsx';

type Range = { start: CalendarDate; end: CalendarDate };

type DateRangeCalendarProps = {
  label: string;
  value: Range | null;
  max: CalendarDate;
  onChange: (range: Range) => void;
};

const turn =
  'inline-flex size-8 items-center justify-center rounded-md hover:bg-sunken disabled:text-ink-3 outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent max-md:size-11';
const day =
  'mx-auto flex h-9 w-9 cursor-default items-center justify-center rounded-md tabular-nums outline-none data-[outside-month]:hidden data-[disabled]:text-ink-3 data-[disabled]:opacity-60 data-[hovered]:bg-sunken data-[selected]:bg-accent-soft data-[selection-start]:bg-accent data-[selection-end]:bg-accent data-[selection-start]:text-on-accent data-[selection-end]:text-on-accent data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent max-md:h-11 max-md:w-full';

/** One month, on which two presses choose a range of days. */
export function DateRangeCalendar({ label, value, max, onChange }: DateRangeCalendarProps) {
  return (
    <RangeCalendar
      aria-label={label}
      value={value}
      onChange={onChange}
      maxValue={max}
      defaultFocusedValue={value?.end ?? max}
    >
      <header className="mb-1 flex items-center justify-between">
        <Button slot="previous" className={turn}>
          <Chevron className="rotate-90" />
        </Button>
        <Heading className="font-medium first-letter:uppercase" />
        <Button slot="next" className={turn}>
          <Chevron className="-rotate-90" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className="w-full table-fixed">
        <CalendarGridHeader>
          {(name) => (
            <CalendarHeaderCell className="h-7 text-12 font-normal text-ink-2">{name}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={day} />}</CalendarGridBody>
      </CalendarGrid>
    </RangeCalendar>
  );
}
