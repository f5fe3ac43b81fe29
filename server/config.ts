import { join } from 'node:path';
import * as z from 'zod/mini';
import { isLoopback, listenedUrl } from './proxy/own-address.ts';

const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));
const webAddress = z.url({ protocol: /^https?$/ });
/** The session's cookie demands a secure origin, and the pages stand at the root of theirs. */
const publicAddress = webAddress.check(
  z.refine((text) => URL.canParse(text) && isSecure(text) && new URL(text).pathname === '/'),
);
const listened = z.string().check(z.refine((host) => URL.canParse(listenedUrl(host, 0))));

/** Every variable that is read, with what it must hold. */
const environment = z.object({
  RESGATE_MODE: z._default(z.enum(['demo', 'live']), 'demo'),
  PORT: z._default(port, 8080),
  HOST: z._default(listened, '127.0.0.1'),
  HEALTH_PORT: z.optional(port),
  SANDBOX_PORT: z._default(port, 0),
  PUBLIC_URL: z.optional(publicAddress),
  DATA_DIR: z.optional(z.string()),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
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
  SANDBOX_PORT: 'a port number',
  PUBLIC_URL: 'an https address without a path, such as https://resgate.example.com',
  DATABASE_URL: 'an address such as postgresql://user:password@host/database',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
  YAMPI_API_URL: 'an address such as https://api.dooki.com.br',
};

export type Credential = { userToken: string; userSecretKey: string };

/** How the sandbox knows its only user. Nothing secret: it opens invented data on this machine. */
export const sandboxCredential: Credential = {
  userToken: 'sandbox-user-token',
  userSecretKey: 'sandbox-secret-key',
};

export type Config = {
  port: number;
  host: string;
  /** 0: any free port. */
  healthPort: number;
  /** The origin that browsers find us at, when that is not the address we listen on. */
  publicUrl: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  logLevel: NonNullable<Environment['LOG_LEVEL']>;
  /** Development and tests hold every answer against the contract. */
  checkAnswers: boolean;
} & ({ mode: 'demo'; sandboxPort: number } | { mode: 'live'; yampiUrl: string; credential: Credential });

/**
 * The environment and the command line, read once.
 * @throws {Error} with one readable sentence that names the variable
 */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[], root: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = z.safeParse(environment, args.includes('--live') ? { ...given, RESGATE_MODE: 'live' } : given);
  if (!read.success) throw new Error(whyUnreadable(read.error.issues[0]?.path[0]));
  const variables = read.data;
  const shared = {
    port: variables.PORT,
    host: variables.HOST,
    healthPort: variables.HEALTH_PORT ?? (variables.PORT && variables.PORT + 1),
    publicUrl: variables.PUBLIC_URL && new URL(variables.PUBLIC_URL).origin,
    dataDir: variables.DATA_DIR ?? join(root, '.data', variables.RESGATE_MODE),
    databaseUrl: variables.DATABASE_URL,
    // A newcomer's terminal shows the address, not a line for every request.
    logLevel: variables.LOG_LEVEL ?? (variables.RESGATE_MODE === 'demo' ? 'warn' : 'info'),
    checkAnswers: ['development', 'test'].includes(variables.NODE_ENV ?? ''),
  };
  return variables.RESGATE_MODE === 'demo'
    ? { ...shared, ...demoPart(variables) }
    : { ...shared, ...livePart(variables) };
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
  const userToken = required(variables, 'YAMPI_USER_TOKEN');
  const userSecretKey = required(variables, 'YAMPI_USER_SECRET_KEY');
  if (userToken === sandboxCredential.userToken || userSecretKey === sandboxCredential.userSecretKey)
    throw new Error('YAMPI_USER_TOKEN holds the credential of the sandbox, which live mode refuses.');
  const yampiUrl = variables.YAMPI_API_URL ?? 'https://api.dooki.com.br';
  if (!isSecure(yampiUrl))
    throw new Error('YAMPI_API_URL must be an https address, or the credential would travel in the open.');
  return { mode: 'live', yampiUrl, credential: { userToken, userSecretKey } } as const;
}

/** Nobody on the way can read along: https, or this machine alone. */
function isSecure(address: string): boolean {
  const url = new URL(address);
  return url.protocol === 'https:' || isLoopback(url);
}

function required(variables: Environment, name: 'YAMPI_USER_TOKEN' | 'YAMPI_USER_SECRET_KEY'): string {
  const value = variables[name];
  if (!value)
    throw new Error(`${name} must be set in live mode: Yampi shows it in the panel of the store’s owner.`);
  return value;
}
