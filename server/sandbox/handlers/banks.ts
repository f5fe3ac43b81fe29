import type { StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { pathId } from '../path-id.ts';

/** The four that the documents list, the same in every store. */
const banks = [
  { id: 1, code: '001', alias: 'BANCO_DO_BRASIL', name: 'Banco do Brasil' },
  { id: 2, code: '237', alias: 'BRADESCO', name: 'Bradesco' },
  { id: 3, code: '341', alias: 'ITAU', name: 'Itaú' },
  { id: 4, code: '033', alias: 'SANTANDER', name: 'Santander' },
];

export const bankHandlers = {
  listBanks: async () => ({ data: banks }),
  getBank: async ({ params }) => {
    const id = pathId(params.id);
    return { data: found(banks.find((bank) => bank.id === id)) };
  },
} satisfies Partial<StoreHandlers>;
