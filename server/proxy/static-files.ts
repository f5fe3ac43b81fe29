import type { MiddlewareHandler } from 'hono';
import { accepts } from './answer.ts';
import type { RequestContext, RequestEnv } from './request-env.ts';
import { securityHeadersOf } from './security-headers.ts';
import type { Site, SiteFile } from './site.ts';

/** Answers the files of the built site. */
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

/** A hashed name never changes its content. A picture may be a day old; the others belong to this very build. */
function cachingOf(file: SiteFile): string {
  if (file.isImmutable) return 'public, max-age=31536000, immutable';
  return file.type.startsWith('image/') ? 'public, max-age=86400' : 'no-cache';
}

function sendFile(c: RequestContext, file: SiteFile, fixed: Record<string, string>): Response {
  const headers: Record<string, string> = {
    ...fixed,
    'Cache-Control': cachingOf(file),
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
