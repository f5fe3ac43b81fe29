import type { MiddlewareHandler } from 'hono';
import type { InlinedPage } from './inline-assets.ts';
import { libraryStyleSources } from './library-styles.ts';
import type { RequestEnv } from './request-env.ts';

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

type InlineSources = Pick<InlinedPage, 'scriptSources' | 'styleSources'>;

/** What a page may load. Inline only what it carries itself, by its hash. */
function policyOf({ scriptSources, styleSources }: InlineSources): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scriptSources}`,
    `style-src 'self' ${styleSources} ${libraryStyleSources}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-to csp',
    'report-uri /api/csp-report',
  ].join('; ');
}

const permissions = [
  'accelerometer=()',
  'camera=()',
  'geolocation=()',
  'gyroscope=()',
  'microphone=()',
  'payment=()',
  'usb=()',
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
].join(', ');

const headerSets = {
  shell: {
    'Reporting-Endpoints': 'csp="/api/csp-report"',
    ...everywhere,
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': permissions,
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': 'no-store',
  },
  api: {
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    ...everywhere,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  },
  asset: everywhere,
};

const transport = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };

/** The fixed headers of an answer: a page, an answer of the API, or a file of the site. */
export function securityHeadersOf(kind: keyof typeof headerSets, isTls: boolean): Record<string, string> {
  return isTls ? { ...headerSets[kind], ...transport } : headerSets[kind];
}

/** True for every address of our API, known or not. */
function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** Sets them before anything else happens, so that a failure carries them too. */
export function securityHeaders(page: InlineSources, isTls: boolean): MiddlewareHandler<RequestEnv> {
  const policy = { 'Content-Security-Policy': policyOf(page) };
  const shell = Object.entries({ ...policy, ...securityHeadersOf('shell', isTls) });
  const api = Object.entries(securityHeadersOf('api', isTls));
  return async (c, next) => {
    for (const [name, value] of isApiPath(c.req.path) ? api : shell) c.header(name, value);
    await next();
  };
}
