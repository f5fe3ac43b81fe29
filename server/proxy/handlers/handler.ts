import type { EndpointName, Endpoints } from '#contract/app/endpoints.ts';
import type { BodyFor, Endpoint, ParamsFor, QueryFor, ResponseFor } from '#contract/endpoint.ts';
import type { SignedIn } from '#server/store/sessions.ts';

/** A request after every check: what it names, what it brings and who sends it. */
export type Call<E extends Endpoint> = {
  params: ParamsFor<E>;
  query: QueryFor<E>;
  body: BodyFor<E>;
  /** Nobody only where nobody needs to be signed in. */
  person: E['access'] extends 'anyone' ? SignedIn | null : SignedIn;
  sessionToken: string | undefined;
  keepSession(token: string): void;
  dropSession(): void;
};

/** Does the work of one operation. It answers unmasked fields only where the role may see them. */
type Handler<E extends Endpoint> = (call: Call<E>) => Promise<ResponseFor<E>>;

/** One for each operation of the contract; a missing one is a type error. */
export type Handlers = { [Name in EndpointName]: Handler<Endpoints[Name]> };
