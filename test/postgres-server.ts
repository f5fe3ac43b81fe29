import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const debian = '/usr/lib/postgresql';

export type PostgresServer = {
  /** An empty database of its own: a `DATABASE_URL`. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
};

/** Why no PostgreSQL server can be started here; undefined when one can. */
export function whyNoPostgres(): string | undefined {
  return binFolder() ? undefined : `no PostgreSQL in ${debian}: apt-get install postgresql`;
}

/** A PostgreSQL server from Debian's packages, in a folder of its own, spoken to by a unix socket. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = binFolder();
  if (!bin) throw new Error(whyNoPostgres());
  const folder = mkdtempSync(join(tmpdir(), 'resgate-pg-'));
  const account = unprivileged();
  if (account) chownSync(folder, account.uid, account.gid);
  const options = { ...account, cwd: folder, env: { LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'resgate', '-E', 'UTF8', '--no-sync'], {
    ...options,
    stdio: 'ignore',
  });
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-h', '', '-F'], {
    ...options,
    stdio: 'ignore',
  });
  const url = (database: string) => `postgresql://resgate@${encodeURIComponent(folder)}/${database}`;
  await untilAnswering(url('postgres'), server);
  let made = 0;
  return {
    async createDatabase() {
      const name = `resgate_${++made}`;
      await asking(url('postgres'), `create database ${name}`);
      return url(name);
    },
    async stop() {
      const ended = once(server, 'exit');
      // Cuts what is still connected.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binFolder(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')));
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at its start (${server.exitCode}).`);
    const answers = await asking(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function asking(url: string, question: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(question);
  } finally {
    await client.end();
  }
}
