import * as z from 'zod/mini';
import { many, money, number, one, text } from './readers.ts';

/** Carts won back so far, and carts per source. The wire has it without an envelope. */
export const wireCartStats = z.object({
  converted_carts: one(z.object({ amount: money, total: number })),
  utms: many(z.object({ utm_source: text, total: number })),
});
