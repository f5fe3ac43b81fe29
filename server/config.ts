import { isIP } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isLoopback, listenedUrl } from './proxy/own-address.ts';
import { keyOf } from './store/seal-keys.ts';
import type { YampiCredential } from './yampi/credential.ts';

const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));
const webAddress = z.url({ protocol: /^https?$/ });
/** The session's cookie demands a secure origin, and the pages stand at the root of theirs. */
const publicAddress = webAddress.check(
  z.refine((text) => URL.canParse(text) && isSecure(text) && new URL(text).pathname === '/'),
);
const listened = z.string().check(z.refine((host) => URL.canParse(listenedUrl(host, 0))));

/** Texts between commas. */
const listOf = z.pipe(
  z.string(),
  z.transform((text: string) => text.split(',').flatMap((part) => part.trim() || [])),
);
const ipAddress = z.string().check(z.refine((text) => isIP(text) !== 0));
const sealKey = z.pipe(
  z.string().check(z.refine((text) => keyOf(text) !== undefined)),
  z.transform((text: string) => keyOf(text) ?? Buffer.alloc(0)),
);

/** Every variable that is read, with what it must hold. */
const environment = z.object({
  RESGATE_MODE: z._default(z.enum(['demo', 'live']), 'demo'),
  PORT: z._default(port, 8080),
  HOST: z._default(listened, '127.0.0.1'),
  HEALTH_PORT: z.optional(port),
  HEALTH_HOST: z._default(listened, '127.0.0.1'),
  SANDBOX_PORT: z._default(port, 0),
  PUBLIC_URL: z.optional(publicAddress),
  DATA_DIR: z.optional(z.string()),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
  TRUSTED_PROXY: z.optional(z.pipe(listOf, z.array(ipAddress))),
  RESGATE_KEY: z.optional(sealKey),
  RESGATE_KEY_OLD: z.optional(z.pipe(listOf, z.array(sealKey))),
  RETENTION_DAYS: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(3650)), 180),
  LOG_LEVEL: z.optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
  NODE_ENV: z.optional(z.string()),
  YAMPI_API_URL: z.optional(webAddress),
  YAMPI_USER_TOKEN: z.optional(z.string()),
  YAMPI_USER_SECRET_KEY: z.optional(z.string()),
});
type Environment = z.output<typeof environment>;

const expectations: Partial<Record<keyof Environment, string>> = {
  RESGATE_MODE: 'demo or live',
  PORT: 'a port number',
  HOST: 'a name or an address of this machine, such as 127.0.0.1',
  HEALTH_PORT: 'a port number',
  HEALTH_HOST: 'a name or an address of this machine, such as 127.0.0.1',
  SANDBOX_PORT: 'a port number',
  PUBLIC_URL: 'an https address without a path, such as https://resgate.example.com',
  DATABASE_URL: 'an address such as postgresql://user:password@host/database',
  TRUSTED_PROXY: 'the IP address of the TLS terminator, or several between commas',
  RESGATE_KEY: '32 bytes as base64, as `openssl rand -base64 32` makes them',
  RESGATE_KEY_OLD: 'keys like RESGATE_KEY, between commas',
  RETENTION_DAYS: 'a whole number of days from 1 to 3650',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
  YAMPI_API_URL: 'an address such as https://api.dooki.com.br',
};

/** How the sandbox knows its only user. Nothing secret: it opens invented data on this machine. */
export const sandboxCredential: YampiCredential = {
  userToken: 'sandbox-user-token',
  userSecretKey: 'sandbox-secret-key',
};

/** Where the data of an installation are. */
export type DataPlace = { dataDir: string; databaseUrl: string | undefined };

export type Config = DataPlace & {
  port: number;
  host: string;
  /** 0: any free port. */
  healthPort: number;
  healthHost: string;
  /** The origin that browsers find us at, when that is not the address we listen on. */
  publicUrl: string | undefined;
  /** Whose word counts about the address that a request came from. */
  trustedProxies: readonly string[];
  /** What secrets in the database are sealed with; undefined: a file beside it. The old ones open as well. */
  sealKey: Buffer | undefined;
  oldSealKeys: readonly Buffer[];
  /** How long the person stays in a cart that Yampi no longer lists. */
  retentionDays: number;
  logLevel: NonNullable<Environment['LOG_LEVEL']>;
  /** Development and tests hold every answer against the contract. */
  checkAnswers: boolean;
} & (
    | { mode: 'demo'; sandboxPort: number }
    /** Without a credential it waits for the owner to enter one. */
    | { mode: 'live'; yampiUrl: string; credential: YampiCredential | undefined }
  );

/**
 * The environment and the command line, read once.
 * @throws {Error} with one readable sentence that names the variable
 */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[], root: string): Config {
  const variables = readEnvironment(env, args);
  const shared = {
    port: variables.PORT,
    host: variables.HOST,
    healthPort: variables.HEALTH_PORT ?? (variables.PORT && variables.PORT + 1),
    healthHost: variables.HEALTH_HOST,
    publicUrl: variables.PUBLIC_URL && new URL(variables.PUBLIC_URL).origin,
    trustedProxies: variables.TRUSTED_PROXY ?? [],
    sealKey: variables.RESGATE_KEY,
    oldSealKeys: variables.RESGATE_KEY_OLD ?? [],
    ...placeOf(variables, root),
    retentionDays: variables.RETENTION_DAYS,
    // A newcomer's terminal shows the address, not a line for every request.
    logLevel: variables.LOG_LEVEL ?? (variables.RESGATE_MODE === 'demo' ? 'warn' : 'info'),
    checkAnswers: ['development', 'test'].includes(variables.NODE_ENV ?? ''),
  };
  return variables.RESGATE_MODE === 'demo'
    ? { ...shared, ...demoPart(variables) }
    : { ...shared, ...livePart(variables) };
}

/**
 * The same, as far as `npm run backup` and `npm run restore` need it: no credential.
 * @throws {Error} with one readable sentence that names the variable
 */
export function readDataPlace(env: NodeJS.ProcessEnv, args: readonly string[], root: string): DataPlace {
  return placeOf(readEnvironment(env, args), root);
}

function placeOf(variables: Environment, root: string): DataPlace {
  const dataDir = variables.DATA_DIR ?? join(root, '.data', variables.RESGATE_MODE);
  return { dataDir, databaseUrl: variables.DATABASE_URL };
}

function readEnvironment(env: NodeJS.ProcessEnv, args: readonly string[]): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = z.safeParse(environment, args.includes('--live') ? { ...given, RESGATE_MODE: 'live' } : given);
  if (!read.success) throw new Error(whyUnreadable(read.error.issues[0]?.path[0]));
  return read.data;
}

function whyUnreadable(name: PropertyKey | undefined): string {
  const expected = expectations[name as keyof Environment] ?? 'something else';
  return `${String(name)} must be ${expected}.`;
}

function demoPart(variables: Environment) {
  const real = (['YAMPI_API_URL', 'YAMPI_USER_TOKEN', 'YAMPI_USER_SECRET_KEY'] as const).find(
    (name) => variables[name],
  );
  if (real)
    throw new Error(`${real} is set, but demo mode never speaks to a real store: unset it or add --live.`);
  return { mode: 'demo', sandboxPort: variables.SANDBOX_PORT } as const;
}

function livePart(variables: Environment) {
  const { YAMPI_USER_TOKEN: userToken, YAMPI_USER_SECRET_KEY: userSecretKey } = variables;
  if (!userToken !== !userSecretKey)
    throw new Error('YAMPI_USER_TOKEN and YAMPI_USER_SECRET_KEY go together: set both, or none of them.');
  if (userToken === sandboxCredential.userToken || userSecretKey === sandboxCredential.userSecretKey)
    throw new Error('YAMPI_USER_TOKEN holds the credential of the sandbox, which live mode refuses.');
  const yampiUrl = variables.YAMPI_API_URL ?? 'https://api.dooki.com.br';
  if (!isSecure(yampiUrl))
    throw new Error('YAMPI_API_URL must be an https address, or the credential would travel in the open.');
  const credential = userToken && userSecretKey ? { userToken, userSecretKey } : undefined;
  return { mode: 'live', yampiUrl, credential } as const;
}

/** Nobody on the way can read along: https, or this machine alone. */
function isSecure(address: string): boolean {
  const url = new URL(address);
  return url.protocol === 'https:' || isLoopback(url);
}
