import { WireError } from './wire-error.ts';

/** What a query found. @throws WireError 404 where it found nothing */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new WireError(404);
  return row;
}
