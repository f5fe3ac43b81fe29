/** Whether the database can hold a text: it knows no NUL, and nothing that stands for no character. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Cs}/u.test(text);
}

/** A text that is looked for: with what no row can hold, it finds none. */
export function findable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
