import { randomUUID } from 'node:crypto';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Role } from '#contract/endpoint.ts';
import { createDesk } from '#server/desk/create-desk.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import { createApp } from '#server/proxy/app.ts';
import type { AppDeps } from '#server/proxy/app-deps.ts';
import { createLoad } from '#server/proxy/load.ts';
import { createMetrics } from '#server/proxy/metrics.ts';
import { createLog } from '#server/proxy/request-log.ts';
import { sessionCookie } from '#server/proxy/session-cookie.ts';
import { createAudit } from '#server/store/audit.ts';
import { createPeople } from '#server/store/create-people.ts';
import { createHeardHooks } from '#server/store/heard-hooks.ts';
import { memberships, users } from '#server/store/schema.ts';
import { createSeal } from '#server/store/seal.ts';
import { createWriteKeys } from '#server/store/write-keys.ts';
import { createWriteLock } from '#server/store/write-lock.ts';
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

type Membership = { alias?: string | undefined; disabled?: boolean };

/** A person without password, everywhere or in one store. Returns the id. */
export async function addPerson(
  db: NodePgDatabase,
  role: Role,
  { alias, disabled = false }: Membership = {},
): Promise<string> {
  const id = randomUUID();
  const createdAt = new Date('2026-11-20T12:00:00.000Z');
  await db.insert(users).values({
    id,
    name: `Pessoa ${role}`,
    role: alias ? null : role,
    createdAt,
    disabledAt: disabled ? createdAt : null,
  });
  if (alias) await db.insert(memberships).values({ userId: id, alias, role });
  return id;
}

/** The app without sockets: a clock to turn, a log to read, and people to sign in. */
export function testApp(
  db: NodePgDatabase,
  replaced: Partial<AppDeps> & { upstream?: Partial<Mirror> } = {},
) {
  const clock = { now: new Date('2026-11-20T12:00:00.000Z') };
  const now = () => clock.now;
  const lines: string[] = [];
  const { mirror, asked } = fakeMirror(replaced.upstream);
  const seal = createSeal([Buffer.alloc(32, 7)]);
  const people = createPeople({ db, seal, now, demo: (replaced.mode ?? 'demo') === 'demo' });
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
    trustedProxies: [],
    people,
    credentials: { keep: async () => {} },
    checkCredential: async () => [ourStore],
    directory: {
      forget: () => {},
      list: async () => [ourStore],
      find: async (alias) => (alias === ourStore.alias ? ourStore : undefined),
    },
    mirror,
    desk: createDesk({ db, now }),
    yampi: {
      call: () => Promise.reject(new Error('This test has no Yampi.')),
      close: async () => {},
    },
    settings: {
      audit: createAudit(db, now),
      writeKeys: createWriteKeys(db, now),
      writeLock: createWriteLock(null),
    },
    hooks: {
      secrets: { of: async () => [], refreshed: async () => [] },
      heard: createHeardHooks(db, now),
      directory: { list: async () => [ourStore] },
      mirror,
      now,
    },
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    metrics: createMetrics(),
    load: createLoad(() => false),
    now,
    ...replaced,
  });

  return {
    app,
    asked,
    lines,
    people,
    /** Lets time pass. */
    pass(ms: number): void {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    /** A new person with a session, everywhere or in one store; returns the browser's `Cookie` header. */
    async signIn(role: Role, { alias, disabled = false }: Membership = {}): Promise<string> {
      const id = await addPerson(db, role, { alias, disabled });
      return sessionCookie(await people.sessions.start(id)).split(';', 1)[0] ?? '';
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
