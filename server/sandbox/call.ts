import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type * as z from 'zod/mini';
import type { OperationName, operations } from '#contract/yampi/operations.ts';
import type { StoreRow, UserRow } from './schema.ts';

/** A request that passed quota and credentials. */
export type Call = {
  db: NodePgDatabase;
  user: UserRow;
  /** Of the path; ids are still texts. */
  params: Record<string, string>;
  query: URLSearchParams;
  url: URL;
  /** What time it is; a store's own clock may be ahead. */
  now: Date;
};

/** `auth/*` paths carry no alias, all others name their store. */
export type UserOperation = Extract<OperationName, 'authMe'>;
export type StoreOperation = Exclude<OperationName, UserOperation>;

type BodyOf<Name extends StoreOperation> = (typeof operations)[Name] extends {
  body: infer S extends z.ZodMiniType;
}
  ? z.output<S>
  : undefined;

/** A request to one store, its body checked and in our types: ids as texts, money in cents. */
export type StoreCall<Body = unknown> = Call & {
  store: StoreRow;
  body: Body;
  /** A cart that changed after this is not listed yet; null: a cart is listed at once. */
  listedUntil: Date | null;
};

/** Answers with the JSON body, or null for an answer without one. @throws WireError */
export type UserHandler = (call: Call) => Promise<object>;
export type StoreHandler<Body = unknown> = (call: StoreCall<Body>) => Promise<object | null>;

/** A handler for every operation of a store, each with its own body. */
export type StoreHandlers = { [Name in StoreOperation]: StoreHandler<BodyOf<Name>> };
