import { join } from 'node:path';
import { readDataPlace } from './config.ts';
import { packageRoot } from './package-root.ts';

/** The file that a command line names. @throws {Error} with one readable sentence */
export function fileOfArguments(command: 'backup' | 'restore', args: readonly string[]): string {
  const [file, ...more] = args.filter((arg) => !arg.startsWith('--'));
  if (!file || more.length > 0) throw new Error(`Name one file: npm run ${command} -- <file>`);
  return file;
}

/**
 * Where the embedded database is that the environment and the command line mean.
 * @throws {Error} with one readable sentence when it is none of ours to copy
 */
export function folderOfDatabase(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  command: { of: 'backup' | 'restore'; serversTool: string },
): string {
  const { dataDir, databaseUrl } = readDataPlace(env, args, packageRoot());
  if (databaseUrl)
    throw new Error(
      `DATABASE_URL names a PostgreSQL server, whose own tool is ${command.serversTool}: npm run ${command.of} is for the embedded database.`,
    );
  return join(dataDir, 'database');
}
