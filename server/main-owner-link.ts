import { join } from 'node:path';
import { readConfig } from './config.ts';
import { migrationsOf, packageRoot } from './package-root.ts';
import { ownAddress } from './proxy/own-address.ts';
import { runProgram } from './run-program.ts';
import { createAudit } from './store/audit.ts';
import { holdsDatabase } from './store/backup-file.ts';
import { type Database, migrateDatabase, openDatabase } from './store/database.ts';
import { whyWrongDatabase } from './store/people.ts';
import { listOwners, recoverOwner } from './store/recover-owner.ts';

const now = () => new Date();

/** `npm run owner-link -- <login>`: a way back in for an owner who lost the password or the second factor. */
await runProgram(async () => {
  const args = process.argv.slice(2);
  const [login, ...more] = args.filter((arg) => !arg.startsWith('--'));
  if (more.length > 0) throw new Error('Name one login: npm run owner-link -- <login>');
  // People of demo mode have nothing to lose: it is always about a real store.
  const config = readConfig(process.env, ['--live'], packageRoot());
  const database = await openExisting(config);
  try {
    if (login === undefined) return say(await ownersOf(database));
    const { token } = await recoverOwner(
      { db: database.db, audit: createAudit(database.db, now), now },
      login,
    );
    say(
      `Password, second factor and sessions of ${login} are gone. With the server running, open within 30 minutes:`,
    );
    say(`${ownAddress(config).url}/link#token=${token}`);
  } finally {
    await database.close();
  }
});

/** The database that is there; an empty one would be made where a folder was mistyped. */
async function openExisting(place: { dataDir: string; databaseUrl: string | undefined }): Promise<Database> {
  const { dataDir, databaseUrl: url } = place;
  const folder = join(dataDir, 'database');
  if (!url && !holdsDatabase(folder)) throw new Error(`There is no database in ${folder}.`);
  const database = await openDatabase({ url, dataDir: folder }).catch((error: Error) => {
    throw new Error(error.message.includes('in use') ? `${error.message} Stop it first.` : error.message);
  });
  try {
    await migrateDatabase(database.pool, 'store', migrationsOf('store'));
    const problem = await whyWrongDatabase(database.db, 'live');
    if (problem) throw new Error(problem);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function ownersOf({ db }: Database): Promise<string> {
  const owners = await listOwners(db);
  if (owners.length === 0)
    return 'No owner has chosen a login yet: every start of the server prints a link for the first.';
  const lines = owners.map(({ login, name }) => `  ${login} (${name})`);
  return ['Name one of these owners: npm run owner-link -- <login>', ...lines].join('\n');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
