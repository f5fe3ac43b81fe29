import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';

function whole(from: number, to: number, fallback: number) {
  const digits = z.string().check(z.regex(/^\d{1,9}$/));
  const number = z.pipe(z.pipe(digits, z.transform(Number)), z.int().check(z.gte(from), z.lte(to)));
  return { schema: z._default(number, fallback), expected: `a whole number from ${from} to ${to}` };
}

const decimal = z.string().check(z.regex(/^\d{1,4}(\.\d{1,3})?$/));

/** Every variable and option that is read, with what it must hold. */
const settings = {
  PORT: whole(0, 65_535, 4010),
  HOST: { schema: z._default(z.string(), '127.0.0.1'), expected: 'an address of this machine' },
  DATA_DIR: { schema: z.optional(z.string()), expected: 'a folder' },
  DATABASE_URL: {
    schema: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
    expected: 'an address such as postgresql://user:password@host/database',
  },
  SANDBOX_QUOTA: whole(1, 100_000, 60),
  SANDBOX_CACHE_MINUTES: whole(0, 1440, 30),
  SANDBOX_ABANDON_MINUTES: whole(0, 1440, 15),
  SANDBOX_SEED: whole(0, 999_999_999, 1),
  '--carts': whole(0, 1_000_000, 10_000),
  '--speed': {
    schema: z._default(
      z.pipe(z.pipe(decimal, z.transform(Number)), z.number().check(z.gte(1), z.lte(3600))),
      1,
    ),
    expected: 'a number from 1 to 3600',
  },
} as const;

type Settings = typeof settings;
type Name = keyof Settings;

export type SandboxConfig = {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  /** Calls a minute per route and address. */
  quota: number;
  /** How old the answer to a GET may be; 0: never kept. */
  cacheMinutes: number;
  /** Minutes without a change after which a cart is listed; 0: at once. */
  abandonMinutes: number;
  seed: number;
  /** Size of the demo store. */
  carts: number;
  /** Shoppers come and go while it runs. */
  live: boolean;
  /** How many seconds of the store pass in one of ours while it lives; 1 is real time, and nothing is slower. */
  speed: number;
};

/**
 * The environment and the command line of `npm run sandbox`, read once.
 * @throws {Error} with one readable sentence that names what is wrong
 */
export function readSandboxConfig(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  root: string,
): SandboxConfig {
  const options = readOptions(args);
  const given: Record<string, string | undefined> = {
    ...env,
    '--carts': options.carts,
    '--speed': options.speed,
  };
  const read = <N extends Name>(name: N) => readSetting(name, given[name]);
  if (options.speed !== undefined && !options.live) throw new Error('--speed needs --live.');
  return {
    port: read('PORT'),
    host: read('HOST'),
    dataDir: read('DATA_DIR') ?? join(root, '.data', 'sandbox'),
    databaseUrl: read('DATABASE_URL'),
    quota: read('SANDBOX_QUOTA'),
    cacheMinutes: read('SANDBOX_CACHE_MINUTES'),
    abandonMinutes: read('SANDBOX_ABANDON_MINUTES'),
    seed: read('SANDBOX_SEED'),
    carts: read('--carts'),
    live: options.live,
    speed: read('--speed'),
  };
}

/** What the sandbox does, for the one who started it. */
export function describeSandbox(config: SandboxConfig): string {
  const { quota, cacheMinutes, abandonMinutes, seed, live, speed } = config;
  const pace = speed === 1 ? 'in real time' : `${speed} times as fast as real time`;
  return [
    `SANDBOX_QUOTA ${quota} calls a minute`,
    `SANDBOX_CACHE_MINUTES ${cacheMinutes}`,
    `SANDBOX_ABANDON_MINUTES ${abandonMinutes}`,
    `SANDBOX_SEED ${seed}`,
    live ? `live: shoppers come and go, ${pace}` : 'still: nothing happens by itself, see --live',
  ].join(' · ');
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        carts: { type: 'string' },
        live: { type: 'boolean', default: false },
        speed: { type: 'string' },
      },
    });
    return values;
  } catch {
    throw new Error('The sandbox takes --carts and --speed with a number, and --live.');
  }
}

function readSetting<N extends Name>(name: N, text: string | undefined): z.output<Settings[N]['schema']> {
  const { schema, expected } = settings[name];
  const read = z.safeParse(schema as Settings[N]['schema'], text || undefined);
  if (!read.success) throw new Error(`${name} must be ${expected}.`);
  return read.data as z.output<Settings[N]['schema']>;
}
