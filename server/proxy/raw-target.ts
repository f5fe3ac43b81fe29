import type { IncomingMessage } from 'node:http';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
const oddCharacter = /[\u0000-\u0020\u007f-\uffff\\#]/;
const oddEscape = /%(?:2e|2f|5c|00|25)/i;
const dotSegment = /(?:^|\/)\.{1,2}(?:[/;]|$)/;

/**
 * Why a request is refused before any URL parser sees it: two readings of one path are how checks are walked
 * around. Undefined when its target, host and body are plain.
 */
export function whyNotServable(request: {
  method: string;
  target: string;
  rawHeaders: readonly string[];
}): string | undefined {
  const { method, target, rawHeaders } = request;
  const path = target.split('?', 1)[0] ?? '';
  if (!target.startsWith('/')) return 'the target is not a path';
  if (path.includes('//')) return 'the path has an empty segment';
  if (oddCharacter.test(target)) return 'the target has a character that must be escaped';
  if (oddEscape.test(path)) return 'the path hides a separator or a dot';
  if (dotSegment.test(path)) return 'the path has a dot segment';
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (names.filter((name) => name === 'host').length > 1) return 'there are two hosts';
  if (!['GET', 'HEAD'].includes(method)) return undefined;
  const length = rawHeaders[names.indexOf('content-length') * 2 + 1];
  const hasLength = names.includes('content-length') && length !== '0';
  return hasLength || names.includes('transfer-encoding') ? 'a read has a body' : undefined;
}

/** The same for Node's own request. */
export function whyIncomingNotServable(incoming: IncomingMessage): string | undefined {
  return whyNotServable({
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    rawHeaders: incoming.rawHeaders,
  });
}
