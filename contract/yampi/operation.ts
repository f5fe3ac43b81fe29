import type * as z from 'zod/mini';

type Value = string | number | boolean | readonly string[];

/**
 * One operation of Yampi's API. Only what is listed exists for us: the client builds method, path and headers
 * from these constants and nothing else.
 */
export type Operation = {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A GET that makes something happen: like a write it is sent once, alone, and never again. */
  effect?: true;
  /** Below `/v2`. `{alias}` is the store; other braces are ids. `auth/*` paths carry no alias. */
  path: string;
  /**
   * Names of the query parameters it knows, all optional; lists are sent as `name[]`. Anything else is a type error.
   * Where rows are asked for, a codec instead: its input is texts in objects and lists, sent as `taxes[0][tax]`.
   */
  query?: readonly string[] | z.ZodMiniType;
  /**
   * A codec: its input is the body on the wire, its output the same in our types (see writers). Strict on both
   * sides, so the caller encodes with it and the sandbox checks what arrives.
   */
  body?: z.ZodMiniType;
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
export type OperationResponse<O extends Operation> = z.output<O['response']>;

type NamedQuery<O extends Operation> = O['query'] extends readonly string[]
  ? { [Name in O['query'][number]]?: Value }
  : Record<never, never>;

/** What a call hands over: optional query values by name, a query of rows whole, a body where there is one. */
export type OperationInput<O extends Operation> = {
  params: OperationParams<O>;
} & (O['query'] extends z.ZodMiniType ? { query: z.output<O['query']> } : { query?: NamedQuery<O> }) &
  (O['body'] extends z.ZodMiniType ? { body: z.output<O['body']> } : unknown);
