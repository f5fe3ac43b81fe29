import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Dump, startEmbedded } from './embedded.ts';
import { takeLock } from './lock.ts';

/**
 * Writes a dump into a file that only this account may read. It appears complete or not at all.
 * @throws {Error} with one readable sentence
 */
export async function writeBackup(dump: Dump, file: string): Promise<void> {
  const partial = join(dirname(file), `.${basename(file)}.partial`);
  const bytes = await dump();
  try {
    writeFileSync(partial, bytes, { mode: 0o600, flush: true });
    // The mode above counts only for a file that was not there.
    chmodSync(partial, 0o600);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new Error(`The backup ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/**
 * Writes the database of a stopped server into a file.
 * @param database its folder
 * @throws {Error} with one readable sentence
 */
export async function backUp(database: string, file: string): Promise<void> {
  if (!holdsDatabase(database)) throw new Error(`There is no database in ${database}.`);
  const embedded = await startEmbedded(database);
  try {
    await writeBackup(embedded.dump, file);
  } finally {
    await embedded.close();
  }
}

/**
 * Puts a backup in the place of a stopped server's database. The old one goes only when the new one has started.
 * @throws {Error} with one readable sentence; the old database is as it was
 */
export async function restore(database: string, file: string, { force }: { force: boolean }): Promise<void> {
  const backup = readBackup(file);
  const releaseLock = takeLock(`${database}.lock`);
  const restoring = `${database}.restoring`;
  const replaced = `${database}.replaced`;
  try {
    if (holdsDatabase(database) && !force)
      throw new Error(`${database} holds a database already: add --force to put the backup in its place.`);
    rmSync(restoring, { recursive: true, force: true });
    await tryOut(restoring, backup, file);
    rmSync(replaced, { recursive: true, force: true });
    if (existsSync(database)) renameSync(database, replaced);
    renameSync(restoring, database);
    rmSync(replaced, { recursive: true, force: true });
  } finally {
    rmSync(restoring, { recursive: true, force: true });
    releaseLock();
  }
}

async function tryOut(folder: string, backup: Uint8Array, file: string): Promise<void> {
  try {
    const embedded = await startEmbedded(folder, backup);
    await embedded.close();
  } catch (error) {
    throw new Error(`${file} is no backup that can be restored: ${(error as Error).message}`);
  }
}

function readBackup(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`The backup ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Whether there is a database to speak to: opening a folder without one would make one. */
export function holdsDatabase(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}
