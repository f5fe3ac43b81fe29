import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { cartFilter } from './carts.ts';
import { instant } from './values.ts';

export const cartExport = z.object({
  id: z.string(),
  at: instant,
  by: z.string(),
  /** `csv`: written here. `yampi`: Yampi sends an e-mail to who owns the credential. */
  kind: z.enum(['csv', 'yampi']),
  /** The filter, spelled as in the address of the list, without what was searched for. */
  search: z.string(),
  /** Whether a text was searched for as well. */
  searched: z.boolean(),
  /** Rows written so far; null where Yampi writes them. */
  rows: z.nullable(z.number()),
  state: z.enum(['running', 'done', 'cancelled', 'failed', 'requested']),
});
export type CartExport = z.output<typeof cartExport>;

export const downloadCarts = defineEndpoint({
  name: 'downloadCarts',
  method: 'GET',
  path: '/api/stores/{alias}/exports/carts.csv',
  access: roles,
  stepUp: true,
  query: cartFilter,
  hidden: ['q'],
  file: 'text/csv; charset=utf-8',
  response: z.never(),
  summary:
    'The carts of a filter as CSV that Excel opens in Portuguese: semicolons, a byte order mark, no formulas. Personal data as the role may see them.',
});

export const listExports = defineEndpoint({
  name: 'listExports',
  method: 'GET',
  path: '/api/stores/{alias}/exports',
  access: roles,
  response: z.object({ exports: z.array(cartExport) }),
  summary: 'The last 50 exports: an owner sees everybody’s, others their own.',
});

export const requestYampiExport = defineEndpoint({
  name: 'requestYampiExport',
  method: 'POST',
  path: '/api/stores/{alias}/exports/yampi',
  access: ['owner'],
  stepUp: true,
  idempotent: true,
  body: z.object({ search: z.string().check(z.maxLength(4_000)) }),
  response: z.object({ export: cartExport }),
  summary:
    'Asks Yampi for its own spreadsheet by e-mail. Only the period, UTM and refused filters are known to Yampi; the rest is refused.',
});
