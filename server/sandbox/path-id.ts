import { WireError } from './wire-error.ts';

/** An id of the path; what cannot be one is unknown. @throws WireError 404 */
export function pathId(text: string | undefined): number {
  if (text && /^\d{1,9}$/.test(text)) return Number(text);
  throw new WireError(404);
}
