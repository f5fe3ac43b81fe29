import type * as z from 'zod/mini';

type Value = string | number | boolean | readonly string[];

/**
 * One operation of Yampi's API. Only what is listed exists for us: the client builds method, path and headers
 * from these constants and nothing else.
 */
export type Operation = {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/v2`. `{alias}` is the store; other braces are ids. `auth/*` paths carry no alias. */
  path: string;
  /** Names of the query parameters it knows; lists are sent as `name[]`. Anything else is a type error. */
  query?: readonly string[];
  /** Reads the whole answer, envelope included. It never fails on a field (see readers). */
  response: z.ZodMiniType;
};

/** Declares an operation and keeps its literal types. */
export function defineOperation<const O extends Operation>(operation: O): O {
  return operation;
}

type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never;

export type OperationParams<O extends Operation> = Record<ParamsOf<O['path']>, string>;
export type OperationQuery<O extends Operation> = O['query'] extends readonly string[]
  ? { [Name in O['query'][number]]?: Value }
  : Record<never, never>;
export type OperationResponse<O extends Operation> = z.output<O['response']>;
