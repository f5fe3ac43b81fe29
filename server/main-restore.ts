import { resolve } from 'node:path';
import { fileOfArguments, folderOfDatabase } from './backup-command.ts';
import { runProgram } from './run-program.ts';
import { restore } from './store/backup-file.ts';

/** `npm run restore -- <file>`: a backup becomes the database of a stopped server. */
await runProgram(async () => {
  const args = process.argv.slice(2);
  const file = fileOfArguments('restore', args);
  const folder = folderOfDatabase(process.env, args, { of: 'restore', serversTool: 'pg_restore' });
  await restore(folder, resolve(file), { force: args.includes('--force') });
  process.stdout.write(`The database of ${file} is in ${folder}.\n`);
});
