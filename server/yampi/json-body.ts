import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UpstreamError } from './upstream-error.ts';

const maxBodyBytes = 8 * 1024 * 1024;
const maxJsonDepth = 64;

/**
 * Reads a body to the end, inflated and counted while it inflates: a small gzip may hold gigabytes.
 * @throws {UpstreamError} upstream_bad_response when it is too large, cut off or packed in another way
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  limit = maxBodyBytes,
): Promise<Buffer> {
  // A body that is given up half way reports that as an error, and one that nobody hears ends the process.
  body.on('error', () => {});
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(body, encoding)) {
    size += chunk.length;
    if (size > limit) throw new UpstreamError('upstream_bad_response', 'the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpacked(body: Readable, encoding = 'identity'): Readable {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return pipeline(body, createGunzip(), () => {}) as unknown as Readable;
  body.destroy();
  throw new UpstreamError('upstream_bad_response', 'the answer is packed in an unknown way');
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
    return JSON.parse(new TextDecoder().decode(body));
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
