import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes sure that a folder exists, without access for other accounts. One that was there is tightened if it belongs
 * to this account and `isOurs` says so.
 * @throws {NodeJS.ErrnoException} when it cannot be made
 */
export function makePrivateFolder(path: string, isOurs: (folder: string) => boolean = () => true): void {
  const folder = resolve(path);
  makeFolder(folder, 0o700);
  if (statSync(folder).uid === process.getuid?.() && isOurs(folder)) chmodSync(folder, 0o700);
}

/** One by one: under /proc Node's own recursive mkdir never comes back. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), 0o777);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process that starts at the same moment may have made it.
    if (!existsSync(folder)) throw error;
  }
}
