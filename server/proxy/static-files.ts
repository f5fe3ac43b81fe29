import type { MiddlewareHandler } from 'hono';
import { accepts } from './answer.ts';
import type { RequestContext, RequestEnv } from './request-env.ts';
import { securityHeadersOf } from './security-headers.ts';
import type { Site, SiteFile } from './site.ts';

/** Answers the files of the built site. Hashed names never change; the others are asked for again each time. */
export function staticFiles(site: Site, isTls: boolean): MiddlewareHandler<RequestEnv> {
  const fixed = securityHeadersOf('asset', isTls);
  return async (c, next) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    const file = isRead ? site.files.get(c.req.path) : undefined;
    if (!file) return next();
    c.set('operation', 'file');
    return sendFile(c, file, fixed);
  };
}

function sendFile(c: RequestContext, file: SiteFile, fixed: Record<string, string>): Response {
  const headers: Record<string, string> = {
    ...fixed,
    'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': file.type,
    ...(!file.isImmutable && { ETag: file.etag }),
    ...((file.br || file.gzip) && { Vary: 'Accept-Encoding' }),
  };
  if (c.req.header('If-None-Match') === file.etag) return new Response(null, { status: 304, headers });
  if (file.br && accepts(c, 'br'))
    return new Response(file.br, { headers: { ...headers, 'Content-Encoding': 'br' } });
  if (file.gzip && accepts(c, 'gzip'))
    return new Response(file.gzip, { headers: { ...headers, 'Content-Encoding': 'gzip' } });
  return new Response(file.body, { headers });
}
