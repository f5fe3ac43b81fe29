import type { EndpointName, Endpoints } from '#contract/app/endpoints.ts';
import type { BodyFor, Endpoint, ParamsFor, QueryFor, ResponseFor, Role } from '#contract/endpoint.ts';
import type { AuditEntry } from '#server/store/audit.ts';
import type { SignedIn } from '#server/store/sessions.ts';
import type { Browser } from '../browser.ts';

/** Who does something, and in which request. `key` is empty where the operation asks for none. */
export type Deed = { actor: AuditEntry['actor']; requestId: string; key: string };

/** A request after every check: what it names, what it brings and who sends it. */
export type Call<E extends Endpoint> = {
  params: ParamsFor<E>;
  query: QueryFor<E>;
  body: BodyFor<E>;
  /** Nobody only where nobody needs to be signed in. */
  person: E['access'] extends 'anyone' ? SignedIn | null : SignedIn;
  /** What the person is in the store of the path. */
  role: E['path'] extends `${string}{alias}${string}` ? Role : undefined;
  browser: Browser;
  requestId: string;
  /** Who does it, under which key and request: what a deed of this call is recorded with. */
  change(): Deed;
  sessionToken: string | undefined;
  keepSession(token: string): void;
  dropSession(): void;
};

/** What an operation that answers a file hands over. A reader who leaves cancels the body. */
export type FileAnswer = { name: string; body: ReadableStream<Uint8Array> };

type AnswerOf<E extends Endpoint> = E extends { file: string } ? FileAnswer : ResponseFor<E>;

/** Does the work of one operation. It answers unmasked fields only where the role may see them. */
type Handler<E extends Endpoint> = (call: Call<E>) => Promise<AnswerOf<E>>;

/** One for each operation of the contract; a missing one is a type error. */
export type Handlers = { [Name in EndpointName]: Handler<Endpoints[Name]> };
