import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { endpoints } from '#contract/app/endpoints.ts';
import { type Endpoint, roles } from '#contract/endpoint.ts';
import { createProxyServer } from '#server/proxy/listen.ts';
import { users } from '#server/store/schema.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { dice } from './dice.ts';
import { exchange } from './raw-client.ts';
import { ourStore, testApp } from './test-app.ts';
import { yampi as calm, validBodies } from './valid-bodies.ts';

/** What an error of Yampi's holds must not leave; what is typed into a request must stand in no line of the log. */
const canary = 'canary-of-upstream';
const typed = 'canário-digitado@example.com';

const hostile = [
  '',
  ' ',
  '..',
  '../../x',
  '%2e%2e',
  '%00',
  '\u0000',
  '\\..\\x',
  '//evil.example',
  '@evil.example',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '\u202eabc\ufeff',
  '🦜'.repeat(30),
  '9'.repeat(40),
  '-1',
  '1e308',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  'x'.repeat(9_000),
  typed,
];
const values: unknown[] = [...hostile, null, true, -1, 1e308, [], {}, [[[[]]]], { __proto__: { a: 1 } }];
const names = [
  'Cookie',
  'X-Resgate-Query',
  'X-Resgate-Idle',
  'Idempotency-Key',
  'X-Forwarded-For',
  'User-Agent',
];

export type Fuzzed = {
  statuses: Map<number, number>;
  /** Requests of which an answer of 500 or more was our own fault. */
  ownFaults: string[];
  leaks: string[];
  logged: string[];
  isAlive: boolean;
};

/** So many odd requests over real connections, the same ones in every run, by everybody who may call. */
export async function fuzz(db: NodePgDatabase, count: number): Promise<Fuzzed> {
  const random = dice(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const all = Object.values<Endpoint>(endpoints);
  const failing = {
    ...calm,
    call: () => Promise.reject(new UpstreamError(pick(['upstream_error', 'busy']), canary)),
  };
  const app = testApp(db, {
    mode: 'live',
    yampi: { ...calm, call: (operation, input) => (random() < 0.5 ? calm : failing).call(operation, input) },
  });
  const server = createProxyServer(app.app.fetch, false).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const passwordHash = await app.people.passwords.hash('uma frase que ninguem adivinha mesmo');
  const secrets = [canary, passwordHash];
  let cookies: string[] = [];
  const result: Fuzzed = { statuses: new Map(), ownFaults: [], leaks: [], logged: [], isAlive: false };

  function pathOf({ path }: Endpoint): string {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (random() < 0.85) return name === 'alias' ? ourStore.alias : '1';
      return random() < 0.7 ? encodeURIComponent(pick(hostile)) : pick(hostile);
    });
    if (random() < 0.6) return filled;
    const given = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const key = pick(['q', 'page', 'range', 'from', 'before', 'actor', 'sort', ...hostile]);
      return `${encodeURIComponent(key)}=${encodeURIComponent(pick(hostile))}`;
    });
    return `${filled}?${given.join('&')}`;
  }

  function bodyOf(endpoint: Endpoint): string {
    const known = validBodies[endpoint.name];
    if (!known || random() < 0.2) return random() < 0.5 ? '' : JSON.stringify(pick(values));
    const body: Record<string, unknown> = { ...known };
    if (random() < 0.6) body[pick([...Object.keys(body), '__proto__', 'role', 'id'])] = pick(values);
    const text = JSON.stringify(body);
    return random() < 0.1 ? text.slice(0, Math.floor(random() * text.length)) : text;
  }

  function requestOf(): string {
    const endpoint = pick(all);
    const method =
      random() < 0.85 ? endpoint.method : pick(['GET', 'POST', 'PUT', 'PATCH', 'HEAD', 'TRACE', 'ODD']);
    const body = method === 'GET' && random() < 0.95 ? '' : bodyOf(endpoint);
    const headers: [string, string][] = [
      ['Host', '127.0.0.1'],
      ['Origin', 'http://127.0.0.1:8080'],
      ['X-CSRF', '1'],
      ['Cookie', pick(['', ...cookies])],
      ['Idempotency-Key', `00000000-0000-4000-8000-${String(Math.floor(random() * 1e12)).padStart(12, '0')}`],
      ['Connection', 'close'],
    ];
    if (body) headers.push(['Content-Type', random() < 0.9 ? 'application/json' : pick(hostile)]);
    if (body) headers.push(['Content-Length', String(Buffer.byteLength(body))]);
    if (random() < 0.1) headers.splice(Math.floor(random() * headers.length), 1);
    if (random() < 0.3) headers.push([pick(names), encodeURIComponent(pick(hostile))]);
    if (random() < 0.05) headers.push([pick(names), pick(hostile)]);
    const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const text = `${method} ${pathOf(endpoint)} HTTP/1.1\r\n${head}\r\n${body}`;
    if (random() > 0.1) return text;
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(at + 1);
  }

  function judge(request: string, answer: string): void {
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
    result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1);
    const isTheirs = /"code":"(upstream_\w+|busy|store_\w+)"/.test(answer);
    if (status >= 500 && !isTheirs)
      result.ownFaults.push(`${request.slice(0, 300)} → ${answer.slice(0, 300)}`);
    if (secrets.some((secret) => answer.includes(secret))) result.leaks.push(request.slice(0, 300));
  }

  for (let done = 0; done < count; ) {
    // Some requests sign people out, or take them off the team.
    cookies = await Promise.all(roles.flatMap((role) => [app.signIn(role), app.signIn(role, ourStore)]));
    await db.update(users).set({ passwordHash });
    const batch = Array.from({ length: Math.min(250, count - done) }, requestOf);
    done += batch.length;
    const waiting = batch.values();
    const work = async () => {
      for (const request of waiting)
        judge(request, (await exchange(port, request, { silentMs: 3_000 })).text);
    };
    await Promise.all(Array.from({ length: 16 }, work));
  }

  const tokens = cookies.map((cookie) => cookie.split('=')[1] ?? '');
  const forbidden = [...secrets, typed, encodeURIComponent(typed), ...tokens];
  result.logged = app.lines.filter(
    (line) => forbidden.some((text) => line.includes(text)) || /"level":"(error|fatal)"/.test(line),
  );
  result.isAlive = (await app.call('/api/session')).status === 200;
  server.close().closeAllConnections();
  return result;
}
