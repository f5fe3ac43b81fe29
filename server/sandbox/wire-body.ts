import { WireError } from './wire-error.ts';

const maxBytes = 1024 * 1024;

/**
 * JSON of a request; undefined when there is none.
 * @throws WireError 413 beyond a mebibyte, 400 when it is not JSON
 */
export async function readWireBody(request: Request): Promise<unknown> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxBytes) throw new WireError(413);
  if (bytes.byteLength === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new WireError(400);
  }
}
