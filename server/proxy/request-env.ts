import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Endpoint, Role } from '#contract/endpoint.ts';
import type { SignedIn } from '#server/store/sessions.ts';

/** An operation of the table that a request named, with the text that stood in its braces. */
export type MatchedEndpoint = { endpoint: Endpoint; params: Record<string, string> };

/** What the middlewares leave for each other. */
export type RequestEnv = {
  /** What Node's server adds; a test calls without. */
  Bindings: { incoming?: Pick<IncomingMessage, 'socket'> };
  Variables: {
    requestId: string;
    /** Name of the operation for the log. */
    operation: string;
    errorCode: string;
    sessionToken: string | undefined;
    person: SignedIn | null;
    matched: MatchedEndpoint;
    /** What the person is in the store of the path; undefined where the path has none. */
    role: Role | undefined;
  };
};

export type RequestContext = Context<RequestEnv>;
