import { Hono } from 'hono';
import { endpoints } from '#contract/app/endpoints.ts';
import { requireAccess } from './access.ts';
import { sendText } from './answer.ts';
import type { AppDeps } from './app-deps.ts';
import { callHandler } from './call-handler.ts';
import { cspReport } from './csp-report.ts';
import { matchEndpoint } from './endpoint-match.ts';
import { errorAnswer, isExpected } from './error-envelope.ts';
import { createHandlers } from './handlers/handlers.ts';
import { receiveHook } from './hooks/receive-hook.ts';
import { measureRequests } from './measure.ts';
import { openApi } from './open-api.ts';
import { ownHost } from './own-host.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';
import { logFailure, requestLog } from './request-log.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { session } from './session-cookie.ts';
import { shedLoad } from './shed-load.ts';
import { shell } from './shell.ts';
import { staticFiles } from './static-files.ts';
import { watchStore } from './watch-store.ts';

/** The proxy. What happens to a request, from top to bottom. */
export function createApp(deps: AppDeps): Hono<RequestEnv> {
  const { site, directory, mirror, log, now } = deps;
  const { sessions } = deps.people;
  const app = new Hono<RequestEnv>();

  app.use(requestLog(log));
  app.use(measureRequests(deps.metrics));
  app.use(securityHeaders(site.shell, deps.isTls));
  app.use(ownHost((host) => deps.address().isOwnHost(host)));
  app.use(staticFiles(site, deps.isTls));

  // Two addresses that any page or tool may ask: they take and give nothing of anybody's.
  app.post('/api/csp-report', cspReport(log));
  app.get('/api/openapi.json', openApi());

  // Yampi is no browser: its signature says who it is.
  app.post('/hooks/:alias', receiveHook(deps.hooks));

  app.use(
    '/api/*',
    sameOrigin((origin) => deps.address().isOwnOrigin(origin)),
  );
  app.use('/api/*', shedLoad(deps.load, deps.metrics));
  app.use('/api/*', session(sessions));
  app.use('/api/*', matchEndpoint(Object.values(endpoints)));
  app.use('/api/*', requireAccess(directory, deps.settings.audit, now));
  app.use('/api/*', watchStore(mirror));
  app.use('/api/*', callHandler(createHandlers(deps), deps));

  app.get('*', shell(site, sessions, directory));
  app.notFound(() => {
    throw new Refusal('not_found');
  });
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    const { status, body, headers } = errorAnswer(error, requestId);
    c.set('errorCode', body.code);
    if (!isExpected(error)) logFailure(log, { operation: c.get('operation'), requestId }, error);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return sendText(c, JSON.stringify(body), 'application/json', status);
  });
  return app;
}
