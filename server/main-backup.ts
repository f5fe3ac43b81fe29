import { join, resolve } from 'node:path';
import { fileOfArguments, folderOfDatabase } from './backup-command.ts';
import { runProgram } from './run-program.ts';
import { backUp } from './store/backup-file.ts';
import { backupsFolder } from './store/lock.ts';

/** `npm run backup -- <file>`: the whole database of a stopped server in one file. */
await runProgram(async () => {
  const args = process.argv.slice(2);
  const file = fileOfArguments('backup', args);
  const folder = folderOfDatabase(process.env, args, { of: 'backup', serversTool: 'pg_dump' });
  await backUp(folder, resolve(file)).catch((error: Error) => {
    const nightly = join(folder, '..', backupsFolder);
    const hint = error.message.includes('in use')
      ? ` Stop it first, or take the newest file of ${nightly}.`
      : '';
    throw new Error(`${error.message}${hint}`);
  });
  process.stdout.write(`The database is in ${file}. It holds personal data: keep it closed to others.\n`);
});
