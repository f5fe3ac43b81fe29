const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A length of time as short as a column needs it: `12 min`, `3 h`, `5 d`; `exact` keeps the minutes of the
 * first hours (`1 h 52`). The symbols are the same in Portuguese and English. Never negative, never empty.
 */
export function shortSpan(milliseconds: number, exact = false): string {
  const span = Math.max(0, milliseconds);
  if (span < HOUR) return `${Math.max(1, Math.floor(span / MINUTE))} min`;
  if (span >= DAY) return `${Math.floor(span / DAY)} d`;
  const hours = Math.floor(span / HOUR);
  const minutes = Math.floor((span % HOUR) / MINUTE);
  return exact && minutes > 0 ? `${hours} h ${String(minutes).padStart(2, '0')}` : `${hours} h`;
}
