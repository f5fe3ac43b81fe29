import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '#contract/sao-paulo.ts';
import { writeBackup } from './backup-file.ts';
import type { Dump } from './embedded.ts';
import { makePrivateFolder } from './private-folder.ts';

/** As many as a weekly look at the machine needs. */
const kept = 7;
const ours = /^\d{4}-\d\d-\d\d\.tar\.gz$/;

/**
 * Writes the backup of a night, unless it is there, and removes all but the newest seven. Other files in the folder
 * stay. @throws {Error} with one readable sentence
 */
export async function backUpNight(dump: Dump, folder: string, night: Day): Promise<void> {
  makePrivateFolder(folder);
  const file = join(folder, `${night}.tar.gz`);
  if (!existsSync(file)) await writeBackup(dump, file);
  const old = readdirSync(folder)
    .filter((name) => ours.test(name))
    .sort()
    .slice(0, -kept);
  for (const name of old) rmSync(join(folder, name));
}
