/** The one search field that may hold personal data. */
const field = 'q';

/** True for text that may be an e-mail address, a phone or a document: it must not reach the address bar. */
export function looksPersonal(text: string): boolean {
  return text.includes('@') || text.replace(/\D/g, '').length >= 5;
}

/**
 * An address of the app without its personal search text, and that text. Addresses without any are handed back
 * letter by letter.
 */
export function splitPrivate(href: string): { href: string; hidden: string | undefined } {
  const { path, search, hash } = partsOf(href);
  const text = search.get(field) ?? '';
  if (!looksPersonal(text)) return { href, hidden: undefined };
  search.delete(field);
  return { href: join(path, search, hash), hidden: text };
}

/** The reverse: the address as the app sees it. Hidden text wins over what the address says. */
export function mergePrivate(href: string, hidden: unknown): string {
  if (typeof hidden !== 'string' || hidden === '') return href;
  const { path, search, hash } = partsOf(href);
  search.set(field, hidden);
  return join(path, search, hash);
}

function partsOf(href: string) {
  const [beforeHash = '', ...hash] = href.split('#');
  const [path = '', ...search] = beforeHash.split('?');
  return { path, search: new URLSearchParams(search.join('?')), hash: hash.join('#') };
}

function join(path: string, search: URLSearchParams, hash: string): string {
  const text = search.toString();
  return `${path}${text && `?${text}`}${hash && `#${hash}`}`;
}
