import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { migrationsOf } from '#server/package-root.ts';
import { sessionCookie } from '#server/proxy/session-cookie.ts';
import { createAudit } from '#server/store/audit.ts';
import { migrateDatabase, openDatabase } from '#server/store/database.ts';
import { audit, links, sessions, stores, users } from '#server/store/schema.ts';
import { createSessions } from '#server/store/sessions.ts';
import { dice } from './dice.ts';
import type { ServerProcess } from './server-process.ts';

export type Killed = {
  /** Writes that were answered with success before a kill. */
  acknowledged: number;
  /** Those of them that a fresh reader did not find after it, or whose audit was not there. */
  lost: string[];
  /** Number of the first row of the audit that does not follow from the one before. */
  brokenAt: number | null;
};

const alias = 'loja-a';
const now = () => new Date();

/**
 * Starts the program, lets four writers write over HTTP, kills it at some moment with SIGKILL and reads its database
 * afterwards, again and again on the same data: a check at the end alone would hide what was lost and made up for.
 */
export async function killDuringWrites(
  start: (env: Record<string, string>) => ServerProcess,
  rounds: number,
): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'resgate-kill-'));
  const random = dice(5);
  const killed: Killed = { acknowledged: 0, lost: [], brokenAt: null };
  const token = await prepare(folder);
  try {
    for (let round = 0; round < rounds && killed.lost.length === 0; round++) {
      const server = start({
        RESGATE_MODE: 'live',
        DATA_DIR: folder,
        HEALTH_PORT: '0',
        // Nobody is there: the store is known from before.
        YAMPI_API_URL: 'http://127.0.0.1:1',
        YAMPI_USER_TOKEN: 'user-token',
        YAMPI_USER_SECRET_KEY: 'secret-key',
      });
      const names = await writeUntilKilled(server, token, round, 20 + random() * 280);
      killed.acknowledged += names.length;
      await readAfterwards(folder, names, killed);
    }
    return killed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inDatabase<T>(
  folder: string,
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
) {
  const database = await openDatabase({ dataDir: join(folder, 'database') });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** An owner with a session, and a store. Returns the session's token. */
function prepare(folder: string): Promise<string> {
  return inDatabase(folder, async ({ pool, db }) => {
    await migrateDatabase(pool, 'store', migrationsOf('store'));
    await db
      .insert(users)
      .values({ id: 'ana', name: 'Ana', role: 'owner', passwordHash: 'x', createdAt: now() });
    await db.insert(stores).values({ alias, name: 'Loja A', active: true, position: 0 });
    return createSessions(db, now).start('ana');
  });
}

/** Invites people by name until the server is gone; returns the names that were answered with success. */
async function writeUntilKilled(
  { address, child, ended }: ServerProcess,
  token: string,
  round: number,
  patience: number,
): Promise<string[]> {
  const origin = await address;
  if (!origin) throw new Error(`The server did not start: ${(await ended).errors}`);
  const headers = {
    Origin: origin,
    'X-CSRF': '1',
    'Content-Type': 'application/json',
    Cookie: sessionCookie(token).split(';', 1)[0] ?? '',
  };
  const done: string[] = [];
  let isOver = false;

  async function write(writer: number): Promise<void> {
    for (let number = 0; !isOver; number++) {
      const name = `r${round} w${writer} n${number}`;
      const body = JSON.stringify({ name, role: 'support' });
      const answer = await fetch(`${origin}/api/stores/${alias}/invitations`, {
        method: 'POST',
        headers,
        body,
      })
        .then(async (one) => ({ status: one.status, text: await one.text() }))
        .catch(() => null);
      if (!answer) return;
      if (answer.status !== 200) throw new Error(`An invitation was refused: ${answer.text}`);
      done.push(name);
    }
  }

  const first = write(0);
  const others = [1, 2, 3].map(write);
  while (done.length === 0 && child.exitCode === null) await pause(5);
  await pause(patience);
  child.kill('SIGKILL');
  isOver = true;
  await Promise.all([first, ...others, ended]);
  return done;
}

async function readAfterwards(folder: string, names: string[], killed: Killed): Promise<void> {
  await inDatabase(folder, async ({ db }) => {
    const kept = new Set((await db.select({ name: links.name }).from(links)).map(({ name }) => name));
    const told = await db.select({ fields: audit.fields }).from(audit).where(eq(audit.outcome, 'done'));
    const recorded = new Set(told.map(({ fields }) => fields.find(({ name }) => name === 'name')?.after));
    killed.lost.push(...names.filter((name) => !kept.has(name) || !recorded.has(name)));
    killed.brokenAt ??= await createAudit(db, now).firstBroken();
    // The next round begins with a fresh proof of who writes.
    await db.update(sessions).set({ authenticatedAt: now(), seenAt: now(), createdAt: now() });
  });
}
