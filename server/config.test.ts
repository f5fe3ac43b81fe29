import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const credential = { YAMPI_USER_TOKEN: 'token', YAMPI_USER_SECRET_KEY: 'secret' };
const live = { RESGATE_MODE: 'live', ...credential };

test('without any variable it is the demo on this machine', () => {
  expect(readConfig({}, [], '/app')).toEqual({
    mode: 'demo',
    port: 8080,
    host: '127.0.0.1',
    healthPort: 8081,
    sandboxPort: 0,
    publicUrl: undefined,
    dataDir: '/app/.data/demo',
    databaseUrl: undefined,
    logLevel: 'warn',
    checkAnswers: false,
  });
});

test('--live and RESGATE_MODE mean the same', () => {
  const byFlag = readConfig(credential, ['--live'], '/app');
  expect(byFlag).toEqual(readConfig(live, [], '/app'));
  expect(byFlag).toMatchObject({ dataDir: '/app/.data/live', yampiUrl: 'https://api.dooki.com.br' });
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
  [{ RESGATE_MODE: 'prod' }, 'RESGATE_MODE must be demo or live.'],
  [{ PUBLIC_URL: 'resgate' }, /^PUBLIC_URL must be an https address/],
  [{ PUBLIC_URL: 'http://resgate.example.com' }, /^PUBLIC_URL must be an https address/],
  [{ PUBLIC_URL: 'https://example.com/resgate' }, /^PUBLIC_URL must be an https address without a path/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address such as/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be trace, debug/],
  [{ RESGATE_MODE: 'live' }, /^YAMPI_USER_TOKEN must be set in live mode/],
  [{ RESGATE_MODE: 'live', YAMPI_USER_TOKEN: 'x' }, /^YAMPI_USER_SECRET_KEY must be set in live mode/],
  [{ YAMPI_API_URL: 'https://api.dooki.com.br' }, /^YAMPI_API_URL is set, but demo mode/],
  [credential, /^YAMPI_USER_TOKEN is set, but demo mode/],
  [{ ...live, YAMPI_USER_TOKEN: 'sandbox-user-token' }, /credential of the sandbox, which live mode refuses/],
  [{ ...live, YAMPI_API_URL: 'http://api.dooki.com.br' }, /^YAMPI_API_URL must be an https address/],
  [{ ...live, YAMPI_API_URL: 'http://127.0.0.1.evil.example' }, /^YAMPI_API_URL must be an https address/],
])('%j is refused in one sentence', (env, sentence) => {
  expect(() => readConfig(env, [], '/app')).toThrow(sentence);
});
