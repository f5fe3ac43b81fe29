import { describe, expect, it } from 'vitest';
import { describeSandbox, readSandboxConfig } from './sandbox-config.ts';

const read = (env: NodeJS.ProcessEnv, ...args: string[]) => readSandboxConfig(env, args, '/srv');

describe('the settings of the sandbox', () => {
  it('have defaults like the API’s', () => {
    const still = {
      port: 4010,
      host: '127.0.0.1',
      dataDir: '/srv/.data/sandbox',
      databaseUrl: undefined,
      quota: 60,
      cacheMinutes: 30,
      abandonMinutes: 15,
      seed: 1,
      carts: 10_000,
      live: false,
      speed: 1,
    };
    expect(read({})).toEqual(still);
    expect(read({ PORT: '', SANDBOX_QUOTA: '' })).toEqual(still);
  });

  it('come from the environment and the command line, and are told', () => {
    const config = read(
      {
        SANDBOX_QUOTA: '6',
        SANDBOX_CACHE_MINUTES: '0',
        SANDBOX_ABANDON_MINUTES: '2',
        SANDBOX_SEED: '9',
        DATABASE_URL: 'postgresql://me@db.example.com/sandbox',
      },
      '--carts',
      '1000000',
      '--live',
      '--speed',
      '60',
    );
    expect(config).toMatchObject({ quota: 6, cacheMinutes: 0, abandonMinutes: 2, seed: 9 });
    expect(config).toMatchObject({ carts: 1_000_000, live: true, speed: 60 });
    expect(config.databaseUrl).toBe('postgresql://me@db.example.com/sandbox');
    expect(describeSandbox(config)).toBe(
      'SANDBOX_QUOTA 6 calls a minute · SANDBOX_CACHE_MINUTES 0 · SANDBOX_ABANDON_MINUTES 2 · SANDBOX_SEED 9 · live: shoppers come and go, 60 times as fast as real time',
    );
    expect(describeSandbox(read({}, '--live'))).toMatch(/live: shoppers come and go, in real time$/);
    expect(describeSandbox(read({}, '--live', '--speed', '2.5'))).toMatch(
      /, 2\.5 times as fast as real time$/,
    );
    expect(describeSandbox(read({}))).toMatch(/still: nothing happens by itself, see --live$/);
  });

  it.each([
    [{ SANDBOX_QUOTA: '0' }, [], 'SANDBOX_QUOTA must be a whole number from 1 to 100000.'],
    [{ SANDBOX_QUOTA: 'many' }, [], 'SANDBOX_QUOTA must be a whole number from 1 to 100000.'],
    [{ SANDBOX_CACHE_MINUTES: '1.5' }, [], 'SANDBOX_CACHE_MINUTES must be a whole number from 0 to 1440.'],
    [{ SANDBOX_ABANDON_MINUTES: '-1' }, [], 'SANDBOX_ABANDON_MINUTES must be a whole number from 0 to 1440.'],
    [{ SANDBOX_SEED: '0x1' }, [], 'SANDBOX_SEED must be a whole number from 0 to 999999999.'],
    [{ PORT: '70000' }, [], 'PORT must be a whole number from 0 to 65535.'],
    [
      { DATABASE_URL: 'mysql://x' },
      [],
      'DATABASE_URL must be an address such as postgresql://user:password@host/database.',
    ],
    [{}, ['--carts', '2000000'], '--carts must be a whole number from 0 to 1000000.'],
    [{}, ['--carts'], 'The sandbox takes --carts and --speed with a number, and --live.'],
    [{}, ['--speed', '5'], '--speed needs --live.'],
    [{}, ['--live', '--speed'], 'The sandbox takes --carts and --speed with a number, and --live.'],
    [{}, ['--life'], 'The sandbox takes --carts and --speed with a number, and --live.'],
    [{}, ['5'], 'The sandbox takes --carts and --speed with a number, and --live.'],
  ])('%j %j are refused in one sentence', (env, args, sentence) => {
    expect(() => read(env, ...args)).toThrow(new Error(sentence));
  });

  it.each(['0', '-1', '0.5', '3601', '3600.5', '1e3', 'fast', 'Infinity', '0x10', ' '])(
    'a speed of %j is refused in one sentence',
    (speed) => {
      const sentence = '--speed must be a number from 1 to 3600.';
      expect(() => read({}, '--live', `--speed=${speed}`)).toThrow(new Error(sentence));
    },
  );

  it.each([
    ['1', 1],
    ['2.5', 2.5],
    ['3600', 3600],
  ])('a speed of %s is taken', (text, speed) => {
    expect(read({}, '--live', '--speed', text).speed).toBe(speed);
  });
});
