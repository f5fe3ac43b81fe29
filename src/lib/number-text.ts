/**
 * A number as people type it: `1.234,56`, `1234,56`, `1234.56`, `R$ 1.234,56`, `2,99 %`. Null when it is none, or
 * when it could mean two. With `grouped`, three digits after a lone dot are thousands, as Brazilians write them.
 */
function numberOfText(
  text: string,
  { decimals, grouped }: { decimals: number; grouped: boolean },
): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]|R\$|%/gu, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const plain = plainOf(bare, grouped);
  if (plain === null || !/^\d{1,12}(\.\d+)?$/.test(plain)) return null;
  return (plain.split('.')[1] ?? '').length > decimals ? null : Number(plain);
}

/** The same number with a dot before its decimals and nothing between its thousands. */
function plainOf(text: string, grouped: boolean): string | null {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return text;
  const [head, tail] = [text.slice(0, last), text.slice(last + 1)];
  const mark = text[last] ?? '';
  const other = mark === ',' ? '.' : ',';
  const isGroup = grouped && (head.includes(mark) || (mark === '.' && tail.length === 3));
  if (isGroup) return isGroups(text, mark) ? text.replaceAll(mark, '') : null;
  if (head.includes(mark) || tail === '') return null;
  if (!head.includes(other)) return `${head}.${tail}`;
  return isGroups(head, other) ? `${head.replaceAll(other, '')}.${tail}` : null;
}

function isGroups(text: string, mark: string): boolean {
  const [first = '', ...rest] = text.split(mark);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

/** Typed reais as integer cents; null when they are no amount. */
export function centsOfText(text: string): number | null {
  const reais = numberOfText(text, { decimals: 2, grouped: true });
  return reais === null ? null : Math.round(reais * 100);
}

/** A typed percentage, `2,99` as 2.99; null when it is none. There are no thousands in it. */
export function percentOfText(text: string): number | null {
  return numberOfText(text, { decimals: 4, grouped: false });
}

/** Typed digits as a whole number; null when there is anything else. */
export function wholeOfText(text: string): number | null {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
}

/** Cents as they are typed in a language: `1.234,56`. */
export function textOfCents(cents: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    cents / 100,
  );
}

/** A percentage as it is typed in a language: `2,99`. */
export function textOfPercent(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false }).format(percent);
}
