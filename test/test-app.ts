import { randomUUID } from 'node:crypto';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Role } from '#contract/endpoint.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import { createApp } from '#server/proxy/app.ts';
import type { AppDeps } from '#server/proxy/app-deps.ts';
import { createLog } from '#server/proxy/request-log.ts';
import { sessionCookie } from '#server/proxy/session-cookie.ts';
import { createOwnerLinks } from '#server/store/owner-links.ts';
import { users } from '#server/store/schema.ts';
import { createSessions } from '#server/store/sessions.ts';
import { fakeMirror } from './fake-mirror.ts';

export const ourStore = { alias: 'loja-a', name: 'Loja A', active: true };

const shell = {
  html: '<!doctype html><head><!--preload--></head><body><!--skeleton-->cinza<!--/skeleton--></body>',
  scriptSources: "'sha256-BOOT'",
  styleSources: "'sha256-SHEET'",
};
const script = {
  type: 'text/javascript; charset=utf-8',
  etag: '"abc"',
  isImmutable: true,
  body: new TextEncoder().encode('let a = 1;'),
  br: undefined,
  gzip: undefined,
};

/** The app without sockets: a clock to turn, a log to read, and people to sign in. */
export function testApp(
  db: NodePgDatabase,
  replaced: Partial<AppDeps> & { upstream?: Partial<Mirror> } = {},
) {
  const clock = { now: new Date('2026-11-20T12:00:00.000Z') };
  const now = () => clock.now;
  const lines: string[] = [];
  const { mirror, asked } = fakeMirror(replaced.upstream);
  const sessions = createSessions(db, now);
  const ownerLinks = createOwnerLinks(db, now);
  const app = createApp({
    mode: 'demo',
    isTls: false,
    address: () => ({
      // The first is what a request without a server carries.
      isOwnHost: (host) => ['localhost', '127.0.0.1'].includes(host),
      isOwnOrigin: (origin) => origin === 'http://127.0.0.1:8080',
    }),
    checkAnswers: true,
    site: {
      shell,
      files: new Map([
        ['/assets/main-abc.js', script],
        ['/boot.js', { ...script, isImmutable: false }],
        ['/mark.svg', { ...script, type: 'image/svg+xml', isImmutable: false }],
      ]),
    },
    sessions,
    ownerLinks,
    directory: {
      list: async () => [ourStore],
      find: async (alias) => (alias === ourStore.alias ? ourStore : undefined),
    },
    mirror,
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    now,
    ...replaced,
  });

  return {
    app,
    asked,
    lines,
    ownerLinks,
    /** Lets time pass. */
    pass(ms: number): void {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    /** A new person with a session; returns the browser's `Cookie` header. */
    async signIn(role: Role): Promise<string> {
      const id = randomUUID();
      await db.insert(users).values({ id, name: `Pessoa ${role}`, role, createdAt: now() });
      return sessionCookie(await sessions.start(id)).split(';', 1)[0] ?? '';
    },
    /** A call as the SPA's `fetch` makes it. */
    async call(path: string, init: RequestInit & { cookie?: string } = {}): Promise<Response> {
      const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin', 'X-CSRF': '1' });
      if (init.cookie) headers.set('Cookie', init.cookie);
      if (init.body) headers.set('Content-Type', 'application/json');
      for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
      return app.request(path, { ...init, headers });
    },
  };
}
