import * as z from 'zod/mini';
import { listOf, oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { id, text } from './readers.ts';

/** `code` is the bank's number at the central bank, with its zeros: `001`. */
export const wireBank = z.object({ id, code: text, alias: text, name: text });

export const listBanks = defineOperation({
  name: 'listBanks',
  method: 'GET',
  path: '/{alias}/checkout/banks',
  query: ['skipCache'],
  response: listOf(wireBank),
});

export const getBank = defineOperation({
  name: 'getBank',
  method: 'GET',
  path: '/{alias}/checkout/banks/{id}',
  query: ['skipCache'],
  response: oneOf(wireBank),
});
