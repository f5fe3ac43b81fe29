import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makePrivateFolder } from './private-folder.ts';
import { keyFile } from './seal-keys.ts';

/**
 * Takes a lock file that holds our process id, and returns the function that gives it back. A lock whose process
 * is dead (kill -9, power cut) is stale and taken over. Its folder is made, closed to other accounts.
 * @throws {Error} with one readable sentence when a living process holds it or the folder cannot be written
 */
export function takeLock(file: string): () => void {
  try {
    makePrivateFolder(dirname(file), holdsOnlyOurs);
    if (!writeExclusively(file)) {
      const holder = Number(readFileSync(file, 'utf8'));
      if (isAlive(holder)) throw new Error(`The data folder is in use by process ${holder} (${file}).`);
      rmSync(file, { force: true });
      if (!writeExclusively(file))
        throw new Error(`The data folder was just taken by another process (${file}).`);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code) throw new Error(`The data folder ${dirname(file)} cannot be written (${code}).`);
    throw error;
  }
  return () => rmSync(file, { force: true });
}

/** Where the nightly backups lie, beside the database. */
export const backupsFolder = 'backups';

/** Somebody may have pointed us at a folder that others need, such as /srv. */
function holdsOnlyOurs(folder: string): boolean {
  const ours = [keyFile, backupsFolder];
  return readdirSync(folder).every((name) => name.startsWith('database') || ours.includes(name));
}

function writeExclusively(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
