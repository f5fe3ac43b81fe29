import type { Context } from 'hono';
import type { Endpoint } from '#contract/endpoint.ts';
import type { SignedIn } from '#server/store/sessions.ts';

/** An operation of the table that a request named, with the text that stood in its braces. */
export type MatchedEndpoint = { endpoint: Endpoint; params: Record<string, string> };

/** What the middlewares leave for each other. */
export type RequestEnv = {
  Variables: {
    requestId: string;
    /** Name of the operation for the log. */
    operation: string;
    errorCode: string;
    sessionToken: string | undefined;
    person: SignedIn | null;
    matched: MatchedEndpoint;
  };
};

export type RequestContext = Context<RequestEnv>;
