import { expect } from 'vitest';
import { errorEnvelope } from '#contract/app/errors.ts';
import { linkOffer } from '#contract/app/links.ts';
import type { Db } from '#server/store/database.ts';
import { totpCode, totpStep } from '#server/store/totp.ts';
import { testApp } from './test-app.ts';

export const password = 'girassol martelo bicicleta chuva';
const start = Date.parse('2026-11-20T12:00:00.000Z');
const browser = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';

/** Everything that left in any of these stories, with what must never stand in it. */
export const left: string[] = [];
export const secrets = new Set<string>([password]);

/** The app in live mode, and a browser that keeps its cookie. */
export function visit(db: Db, replaced: Parameters<typeof testApp>[1] = {}) {
  const app = testApp(db, { mode: 'live', ...replaced });
  let waited = 0;

  function browse() {
    let cookie = '';
    async function call(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
      const response = await app.call(path, {
        method,
        headers: { 'User-Agent': browser, ...headers },
        ...(cookie && { cookie }),
        ...(body && { body: JSON.stringify(body) }),
      });
      const set = response.headers.get('Set-Cookie');
      if (set) cookie = set.split(';', 1)[0] ?? '';
      const text = await response.text();
      left.push(text, JSON.stringify([...response.headers]));
      const json = JSON.parse(text);
      const { code, fields } = errorEnvelope.safeParse(json).data ?? {};
      return { status: response.status, code, fields, json, cookie };
    }
    return {
      call,
      get: (path: string) => call('GET', path),
      post: (path: string, body: object, headers?: Record<string, string>) =>
        call('POST', path, body, headers),
      get cookie() {
        return cookie;
      },
      set cookie(value) {
        cookie = value;
      },
    };
  }

  return {
    ...app,
    browse,
    pass(ms: number) {
      waited += ms;
      app.pass(ms);
    },
    codeOf: (secret: string) => totpCode(secret, totpStep(new Date(start + waited))),
  };
}

type Visit = ReturnType<typeof visit>;

/** Uses a link up as its page does. */
export async function redeem(app: Visit, token: string, person: { name: string; login: string }) {
  const page = app.browse();
  const read = await page.post('/api/links/read', { token });
  const offer = linkOffer.parse(read.json);
  const secret = offer.totp?.secret ?? '';
  const code = offer.factor === 'new' ? app.codeOf(secret) : '';
  const answer = await page.post('/api/links/redeem', { token, ...person, password, code });
  expect(answer.status).toBe(200);
  return { page, secret, offer, recoveryCodes: answer.json.recoveryCodes as string[], json: answer.json };
}

export async function withOwner(db: Db, replaced: Parameters<typeof testApp>[1] = {}) {
  const app = visit(db, replaced);
  const token = (await app.people.links.createForOwner()) ?? '';
  const owner = await redeem(app, token, { name: 'Dona', login: 'Dona@Example.com' });
  return { app, owner, token };
}
