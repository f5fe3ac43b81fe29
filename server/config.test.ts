import { expect, test } from 'vitest';
import { readConfig, readDataPlace } from './config.ts';

const credential = { YAMPI_USER_TOKEN: 'token', YAMPI_USER_SECRET_KEY: 'secret' };
const live = { RESGATE_MODE: 'live', ...credential };

const key = Buffer.alloc(32, 1).toString('base64');

test('live mode starts without a credential, and waits for the owner to enter one', () => {
  expect(readConfig({ RESGATE_MODE: 'live' }, [], '/app')).toMatchObject({ credential: undefined });
});

test('keys and proxies are lists between commas', () => {
  const other = Buffer.alloc(32, 2).toString('base64');
  const env = { RESGATE_KEY: key, RESGATE_KEY_OLD: `${other}, ${key}`, TRUSTED_PROXY: '127.0.0.1,::1' };
  expect(readConfig(env, [], '/app')).toMatchObject({
    sealKey: Buffer.alloc(32, 1),
    oldSealKeys: [Buffer.alloc(32, 2), Buffer.alloc(32, 1)],
    trustedProxies: ['127.0.0.1', '::1'],
  });
});

test('without any variable it is the demo on this machine', () => {
  expect(readConfig({}, [], '/app')).toEqual({
    mode: 'demo',
    port: 8080,
    host: '127.0.0.1',
    healthPort: 8081,
    healthHost: '127.0.0.1',
    sandboxPort: 0,
    publicUrl: undefined,
    dataDir: '/app/.data/demo',
    databaseUrl: undefined,
    trustedProxies: [],
    sealKey: undefined,
    oldSealKeys: [],
    retentionDays: 180,
    logLevel: 'warn',
    checkAnswers: false,
  });
});

test('--live and RESGATE_MODE mean the same', () => {
  const byFlag = readConfig(credential, ['--live'], '/app');
  expect(byFlag).toEqual(readConfig(live, [], '/app'));
  expect(byFlag).toMatchObject({ dataDir: '/app/.data/live', yampiUrl: 'https://api.dooki.com.br' });
});

test('a backup asks for no credential', () => {
  expect(readDataPlace({}, ['--live'], '/app')).toEqual({
    dataDir: '/app/.data/live',
    databaseUrl: undefined,
  });
});

test('a port of 0 takes any free one for the probes too', () => {
  expect(readConfig({ PORT: '0' }, [], '/app')).toMatchObject({ port: 0, healthPort: 0 });
  expect(readConfig({ PORT: '9000', HEALTH_PORT: '' }, [], '/app')).toMatchObject({ healthPort: 9001 });
});

test('the public address may be this machine, as in development', () => {
  const publicUrl = 'http://127.0.0.1:5173';
  expect(readConfig({ PUBLIC_URL: `${publicUrl}/` }, [], '/app')).toMatchObject({ publicUrl });
});

test.each([
  [{ PORT: 'abc' }, 'PORT must be a port number.'],
  [{ PORT: '70000' }, 'PORT must be a port number.'],
  [{ HOST: 'a machine' }, /^HOST must be a name or an address of this machine/],
  [{ HEALTH_HOST: 'a machine' }, /^HEALTH_HOST must be a name or an address of this machine/],
  [{ RESGATE_MODE: 'prod' }, 'RESGATE_MODE must be demo or live.'],
  [{ PUBLIC_URL: 'resgate' }, /^PUBLIC_URL must be an https address/],
  [{ PUBLIC_URL: 'http://resgate.example.com' }, /^PUBLIC_URL must be an https address/],
  [{ PUBLIC_URL: 'https://example.com/resgate' }, /^PUBLIC_URL must be an https address without a path/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address such as/],
  [{ RETENTION_DAYS: '0' }, 'RETENTION_DAYS must be a whole number of days from 1 to 3650.'],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be trace, debug/],
  [
    { RESGATE_MODE: 'live', YAMPI_USER_TOKEN: 'x' },
    /^YAMPI_USER_TOKEN and YAMPI_USER_SECRET_KEY go together/,
  ],
  [{ RESGATE_MODE: 'live', YAMPI_USER_SECRET_KEY: 'x' }, /^YAMPI_USER_TOKEN and YAMPI_USER_SECRET_KEY go/],
  [{ RESGATE_KEY: 'short' }, /^RESGATE_KEY must be 32 bytes as base64/],
  [{ RESGATE_KEY_OLD: `${key},x` }, /^RESGATE_KEY_OLD must be keys like RESGATE_KEY/],
  [{ TRUSTED_PROXY: 'proxy.example.com' }, /^TRUSTED_PROXY must be the IP address/],
  [{ YAMPI_API_URL: 'https://api.dooki.com.br' }, /^YAMPI_API_URL is set, but demo mode/],
  [credential, /^YAMPI_USER_TOKEN is set, but demo mode/],
  [{ ...live, YAMPI_USER_TOKEN: 'sandbox-user-token' }, /credential of the sandbox, which live mode refuses/],
  [{ ...live, YAMPI_API_URL: 'http://api.dooki.com.br' }, /^YAMPI_API_URL must be an https address/],
  [{ ...live, YAMPI_API_URL: 'http://127.0.0.1.evil.example' }, /^YAMPI_API_URL must be an https address/],
])('%j is refused in one sentence', (env, sentence) => {
  expect(() => readConfig(env, [], '/app')).toThrow(sentence);
});
