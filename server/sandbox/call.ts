import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { OperationName } from '#contract/yampi/operations.ts';
import type { StoreRow, UserRow } from './schema.ts';

/** A request that passed quota and credentials. */
export type Call = {
  db: NodePgDatabase;
  user: UserRow;
  /** Of the path; ids are still texts. */
  params: Record<string, string>;
  query: URLSearchParams;
  url: URL;
  now: Date;
};

/** A request to one store. */
export type StoreCall = Call & { store: StoreRow };

/** `auth/*` paths carry no alias, all others name their store. */
export type UserOperation = Extract<OperationName, 'authMe'>;
export type StoreOperation = Exclude<OperationName, UserOperation>;

/** Answers with the JSON body. @throws WireError */
export type UserHandler = (call: Call) => Promise<object>;
export type StoreHandler = (call: StoreCall) => Promise<object>;
