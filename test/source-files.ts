import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Files of the repository that are or would be committed, relative to its root. */
export function repositoryFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return list.split('\n').filter((file) => file !== '' && exists(file));
}

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

const generated = [/\.gen\.ts$/, /\/seed\//, /\/migrations\//, /\/samples\//];

/** Code we wrote: TypeScript, JavaScript and CSS, without generated files and seed data. */
export function sourceFiles(): string[] {
  return repositoryFiles().filter(
    (file) => /\.(ts|tsx|mjs|css)$/.test(file) && !generated.some((pattern) => pattern.test(file)),
  );
}

export function linesOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}

/** What a file imports, ours as a path from the root, others as written. */
export function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((name) => {
    if (name.startsWith('#')) return name.slice(1);
    if (!name.startsWith('.')) return name;
    return new URL(name, `file:///${file}`).pathname.slice(1);
  });
}
