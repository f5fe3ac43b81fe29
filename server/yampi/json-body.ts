import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UpstreamError } from './upstream-error.ts';

/** Inflated: a small gzip may hold gigabytes. */
export const maxBodyBytes = 8 * 1024 * 1024;
const maxJsonDepth = 64;
const utf8 = new TextDecoder();

/**
 * A body as it was before it was packed.
 * @throws {UpstreamError} upstream_bad_response when it is too large, cut off or packed in another way
 */
export async function unpack(body: Buffer, encoding = 'identity'): Promise<Buffer> {
  if (encoding === 'identity' || body.length === 0) return body;
  if (encoding !== 'gzip')
    throw new UpstreamError('upstream_bad_response', 'the answer is packed in an unknown way');
  try {
    return await promisify(gunzip)(body, { maxOutputLength: maxBodyBytes });
  } catch {
    throw new UpstreamError('upstream_bad_response', 'the packed answer is too large or broken');
  }
}

/** A page in place of an answer, such as that of a maintenance. */
export function isPage(body: Buffer): boolean {
  return /^\s*</.test(body.toString('latin1', 0, 64));
}

/**
 * JSON of a body; undefined when it is empty, as the answer to a deletion may be. Depth is checked before parsing, because a deep document overflows the parser's stack.
 * @throws {UpstreamError} upstream_bad_response
 */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (isDeeperThan(body, maxJsonDepth))
    throw new UpstreamError('upstream_bad_response', 'the answer is nested too deeply');
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new UpstreamError('upstream_bad_response', 'the answer is not JSON');
  }
}

const quote = 0x22;
const backslash = 0x5c;

/** Counts open brackets outside of strings. Bytes of UTF-8 sequences never look like these characters. */
export function isDeeperThan(body: Uint8Array, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (inString) {
      if (byte === backslash) at++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth++;
      if (depth > limit) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}
