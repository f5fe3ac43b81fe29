import { wallTimeOf } from '#contract/sao-paulo.ts';

type PhpDate = { date: string; timezone_type: 3; timezone: 'America/Sao_Paulo' };

/** A date as PHP dumps it: wall time in the shop's zone with six digits of a second. */
export function phpDate(at: Date): PhpDate {
  return { date: `${wallTimeOf(at)}.000000`, timezone_type: 3, timezone: 'America/Sao_Paulo' };
}

export function phpDateOrNull(at: Date | null): PhpDate | null {
  return at && phpDate(at);
}

/** `Y-m-d H:i:s`, as the e-mail rows have it. */
export function plainDate(at: Date): string {
  return wallTimeOf(at);
}

/** `Y-m-d`. */
export function plainDay(at: Date): string {
  return wallTimeOf(at).slice(0, 10);
}

/** Cents as the wire's dot-decimal number: 71820 → 718.2. */
export function decimal(cents: number): number {
  return cents / 100;
}

/** Cents as `R$ 1.234,56`, with a plain space and their own spelling of the word; PHP puts a minus before the digits. */
export function formated(cents: number, currency = 'R$'): string {
  const whole = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${currency} ${cents < 0 ? '-' : ''}${whole},${fraction}`;
}

/** A share of two amounts as comma-decimal percent: `"0,00"`. */
export function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(2).replace('.', ',');
}
