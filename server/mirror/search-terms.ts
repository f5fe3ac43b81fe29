import { phoneDigits } from '#server/yampi/phone-digits.ts';

/** Nobody has more names; each term is a look at every candidate. */
const mostTerms = 8;

/**
 * What a person typed, as alternatives per term: a cart must hold one alternative of every term. Words stay as
 * they are; what looks like a phone is reduced to digits, without country code and leading zeros.
 * `(11) 98765-4321` → [["11987654321"]]; `joão +55 11` → [["joão"], ["5511", "11"]].
 */
export function searchTerms(q: string): string[][] {
  const text = q.trim();
  if (isPhone(text)) return [phoneSpellings(text)];
  const words = new Set(text.split(/\s+/).filter(Boolean));
  return [...words].slice(0, mostTerms).map((term) => (isPhone(term) ? phoneSpellings(term) : [term]));
}

function isPhone(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && /\d/.test(text);
}

function phoneSpellings(text: string): string[] {
  const digits = phoneDigits(text) ?? text.replace(/\D/g, '');
  // The start of a number typed with its country code; 55 alone may as well be an area code or part of a number.
  const local = digits.startsWith('55') && digits.length > 3 ? digits.slice(2).replace(/^0+/, '') : '';
  return local ? [digits, local] : [digits];
}

/** A LIKE pattern that finds the term anywhere; its own wildcards are plain characters. */
export function containing(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}
