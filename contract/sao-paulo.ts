/**
 * The store's clock. Yampi stamps everything with America/Sao_Paulo wall time, so days, ranges and charts
 * are São Paulo days whatever the zone of the browser or the server. Summer time existed until 2019.
 */
export const zone = 'America/Sao_Paulo';

/** A calendar day in São Paulo, `YYYY-MM-DD`. */
export type Day = string;

const HOUR = 3_600_000;

// What a shop stamps lies between; beyond are slips, and years that ISO, Intl or databases spell otherwise.
const firstDay: Day = '1970-01-01';
const lastDay: Day = '2199-12-31';
const firstUnreadable = Date.UTC(2200, 0);

// hourCycle h23: `hour12: false` prints midnight as 24 in some ICU versions.
const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const offsets = new Map<number, number>();

/** Offset of São Paulo from UTC at an instant, in milliseconds. Remembered per hour: Intl is slow in a loop. */
function offsetAt(epochMs: number): number {
  const hour = Math.floor(epochMs / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const at = hour * HOUR;
  const part = Object.fromEntries(wall.formatToParts(at).map((p) => [p.type, p.value]));
  const local = Date.parse(
    `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`,
  );
  const offset = local - at;
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** `2025-03-17T11:38:51.000Z` → `2025-03-17 08:38:51`: the wall time the shop's clock showed. */
export function wallTimeOf(instant: string | number | Date): string {
  const epoch = new Date(instant).getTime();
  return new Date(epoch + offsetAt(epoch)).toISOString().slice(0, 19).replace('T', ' ');
}

/** Milliseconds since 1970 → ISO instant, or null when they are no number or lie outside 1970…2199. */
export function readableInstant(epochMs: number): string | null {
  return isReadable(epochMs) ? new Date(epochMs).toISOString() : null;
}

function isReadable(epochMs: number): boolean {
  return epochMs >= 0 && epochMs < firstUnreadable;
}

/**
 * `2025-03-17 11:38:51` (a `T` and a fraction are fine) → ISO instant, or null when it is not a date or outside
 * 1970…2199. A wall time that summer time skipped is moved forward, as PHP does.
 */
export function instantOfWallTime(text: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})(\.\d{1,6})?)?$/.exec(text.trim());
  // Date.parse would roll 30 February over into March.
  if (!found || !isDay(found[1] ?? '')) return null;
  const fraction = (found[3] ?? '.000').slice(0, 4).padEnd(4, '0');
  const asUtc = Date.parse(`${found[1]}T${found[2] ?? '00:00:00'}${fraction}Z`);
  return isReadable(asUtc) ? instantAt(asUtc) : null;
}

/** @param asUtc a wall time, as if it were one of Greenwich */
function instantAt(asUtc: number): string {
  // The offset at the guess decides. Where that leads to an hour with another offset, summer time skipped this
  // wall time, and the later of the two readings is the one moved forward.
  const guess = asUtc - offsetAt(asUtc);
  const second = asUtc - offsetAt(guess);
  const skipped = offsetAt(second) !== offsetAt(guess);
  return new Date(skipped ? Math.max(guess, second) : second).toISOString();
}

/** The São Paulo day of an instant. */
export function dayOf(instant: string | number | Date): Day {
  return wallTimeOf(instant).slice(0, 10);
}

/** First instant of a São Paulo day, ISO; of a day outside 1970…2199, that of the nearest. @throws RangeError */
export function startOfDay(day: Day): string {
  return instantAt(Date.parse(nearestDay(day)));
}

/** First instant after a São Paulo day, ISO; of a day outside 1970…2199, that of the nearest. @throws RangeError */
export function endOfDay(day: Day): string {
  return instantAt(Date.parse(addDays(nearestDay(day), 1)));
}

function nearestDay(day: Day): Day {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  if (day < firstDay) return firstDay;
  return day > lastDay ? lastDay : day;
}

/** Calendar arithmetic on days; negative counts go back. */
export function addDays(day: Day, count: number): Day {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** A real calendar day, not merely the right shape: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
}

function daysOf(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
