import type { Handler } from 'hono';
import type { Logger } from 'pino';
import * as z from 'zod/mini';
import type { RequestEnv } from './request-env.ts';

const bodyLimit = 16_384;
/** Different violations that are told; whoever makes up more of them fills no disk. */
const kindLimit = 200;

const modern = z.object({
  body: z.object({ effectiveDirective: z.string(), blockedURL: z._default(z.string(), '') }),
});
const legacy = z.object({
  'csp-report': z.object({ 'effective-directive': z.string(), 'blocked-uri': z._default(z.string(), '') }),
});

export type Violation = { directive: string; blockedOrigin: string };

/** What a browser's report says, in either of the two formats; nothing of its addresses but the origin. */
export function violationsOf(report: unknown): Violation[] {
  return [report].flat().flatMap((one): Violation[] => {
    const now = z.safeParse(modern, one);
    if (now.success) return [violation(now.data.body.effectiveDirective, now.data.body.blockedURL)];
    const then = z.safeParse(legacy, one);
    if (!then.success) return [];
    const report = then.data['csp-report'];
    return [violation(report['effective-directive'], report['blocked-uri'])];
  });
}

function violation(directive: string, blocked: string): Violation {
  const isWord = /^[a-z-]{1,40}$/.test(blocked);
  const blockedOrigin = isWord ? blocked : URL.canParse(blocked) ? new URL(blocked).origin : 'unknown';
  return {
    directive: /^[a-z-]{1,40}$/.test(directive) ? directive : 'unknown',
    blockedOrigin: blockedOrigin.slice(0, 200),
  };
}

/** Counts violations of the policy and logs the first of each kind. */
export function cspReport(log: Logger): Handler<RequestEnv> {
  const counts = new Map<string, number>();
  return async (c) => {
    c.set('operation', 'cspReport');
    const length = Number(c.req.header('Content-Length') ?? Number.NaN);
    if (!(length <= bodyLimit)) return c.body(null, 413);
    const report: unknown = await c.req.json().catch(() => null);
    for (const found of violationsOf(report)) {
      const kind = `${found.directive} ${found.blockedOrigin}`;
      const count = (counts.get(kind) ?? 0) + 1;
      if (count > 1 || counts.size < kindLimit) counts.set(kind, count);
      if (count === 1 && counts.size < kindLimit) log.warn({ operation: 'cspReport', ...found });
    }
    return c.body(null, 204);
  };
}
