/** Lower case without accents: `Conceição` → `conceicao`. */
export function fold(text: string): string {
  // Most names need no more, and a store may have millions.
  if (/^[ -~\n]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What `q` looks into: name, e-mail and phone digits, each on its own line so that no match crosses them. */
export function searchable(name: string | null, email: string | null, phoneDigits: string | null): string {
  return fold([name, email, phoneDigits].map((part) => part ?? '').join('\n'));
}

/** A LIKE pattern for texts that contain a term, letter by letter. */
export function containing(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}

/** `q` as a LIKE pattern over `searchable`; a term that is written like a phone is reduced to its digits. */
export function searchPattern(term: string): string {
  const folded = fold(term.trim().replace(/\s+/g, ' '));
  const phone = /^[\d\s()+.-]+$/.test(folded) ? folded.replace(/\D/g, '') : '';
  return containing(phone || folded);
}
