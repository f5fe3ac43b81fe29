import type { MiddlewareHandler } from 'hono';
import { idleHeader } from '#contract/endpoint.ts';
import type { Sessions } from '#server/store/sessions.ts';
import type { RequestContext, RequestEnv } from './request-env.ts';

/** The prefix makes the browser refuse it from scripts, sibling hosts and other paths. */
const cookieName = '__Host-Http-sid';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** No lifetime: it ends with the browser, and the server holds the limits. */
export function sessionCookie(token: string): string {
  return `${cookieName}=${token}; ${attributes}`;
}

const endedSessionCookie = `${cookieName}=; ${attributes}; Max-Age=0`;

/** The token of a `Cookie` header, or undefined when there is none of the right shape. */
export function sessionTokenOf(cookies: string | undefined): string | undefined {
  const tokens = [
    ...(cookies ?? '').matchAll(/(?:^|;)\s*__Host-Http-sid=([A-Za-z0-9_-]{43})(?=\s*(?:;|$))/g),
  ];
  // Two of the same name means that something beside us set one.
  return tokens.length === 1 ? tokens[0]?.[1] : undefined;
}

// Whoever lies about it shortens their own session, nothing else.
function idleSecondsOf(header: string | undefined): number {
  return header && /^\d{1,6}$/.test(header) ? Number(header) : 0;
}

/** Finds out who asks. */
export function session(sessions: Pick<Sessions, 'find'>): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const token = sessionTokenOf(c.req.header('Cookie'));
    c.set('sessionToken', token);
    c.set('person', token ? await sessions.find(token, idleSecondsOf(c.req.header(idleHeader))) : null);
    await next();
  };
}

/** How a handler starts or ends the session of the browser that called it. */
export function cookieWriter(c: RequestContext) {
  return {
    keepSession(token: string): void {
      c.header('Set-Cookie', sessionCookie(token));
    },
    dropSession(): void {
      c.header('Set-Cookie', endedSessionCookie);
      c.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    },
  };
}
