import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { parts } from './store/database.ts';

/** The repository's folder, from the sources and from the bundle alike. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Where a part keeps its migrations; they are read from the repository, never bundled. */
export function migrationsOf(part: (typeof parts)[number]): string {
  return join(packageRoot(), 'server', part, 'migrations');
}
