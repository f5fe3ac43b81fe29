/** The one search field that may hold personal data. */
const field = 'q';
/** Says in an address that the text is there but elsewhere, so that the server prepares no list without it. */
const marker = 'hidden';

/** True for text that may be an e-mail address, a phone or a document: it must not reach the address bar. */
export function looksPersonal(text: string): boolean {
  return text.includes('@') || text.replace(/\D/g, '').length >= 5;
}

/**
 * An address of the app without its personal search text but with `hidden=q`, and that text. Addresses without any
 * are handed back letter by letter.
 */
export function splitPrivate(href: string): { href: string; hidden: string | undefined } {
  const { path, search, hash } = partsOf(href);
  const text = search.get(field) ?? '';
  if (!looksPersonal(text)) return { href, hidden: undefined };
  search.delete(field);
  search.set(marker, field);
  return { href: join(path, search, hash), hidden: text };
}

/** The reverse: the address as the app sees it. Hidden text wins over what the address says. */
export function mergePrivate(href: string, hidden: unknown): string {
  const { path, search, hash } = partsOf(href);
  if (!hidden && !search.has(marker)) return href;
  search.delete(marker);
  if (typeof hidden === 'string' && hidden !== '') search.set(field, hidden);
  return join(path, search, hash);
}

/** An address for somebody or somewhere else: without the text and without a word of it. */
export function dropPrivate(href: string): string {
  return mergePrivate(splitPrivate(href).href, undefined);
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
