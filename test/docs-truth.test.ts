import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesOf, repositoryFiles } from './source-files.ts';

const all = repositoryFiles();
const documents = all.filter((file) => file.endsWith('.md'));
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

/** Words in backticks that name a file or folder of ours. Braces, stars and placeholders are patterns, not paths. */
function pathsIn(text: string): string[] {
  const words = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  return words.filter((word) => {
    const isPath = /^(\.?\/)?(\.ci|bench|contract|docs|e2e|public|scripts|server|src|test)\/[\w./$-]*$/.test(
      word,
    );
    return isPath || /^[\w.-]+\.(md|json|config\.ts|html)$/.test(word);
  });
}

test('every path that a document names exists', () => {
  const missing = documents.flatMap((document) =>
    pathsIn(readFileSync(document, 'utf8'))
      .filter((path) => !existsSync(path) && !existsSync(`${document.replace(/[^/]+$/, '')}${path}`))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every npm script that a document names exists', () => {
  const unknown = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !(name in scripts) && !['ci', 'install', 'test', 'start', 'run'].includes(name))
      .map((name) => `${document}: npm run ${name}`),
  );
  expect(unknown).toEqual([]);
});

test('every picture that a document shows exists', () => {
  const missing = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/(?:src|srcset)="([^"]+)"|!\[[^\]]*\]\(([^)]+)\)/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((path) => !/^https?:/.test(path) && !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('decisions are numbered without gaps and stay short', () => {
  const decisions = documents.filter((file) => file.startsWith('docs/decisions/')).sort();
  expect(decisions.map((file) => Number(file.slice(15, 19)))).toEqual(decisions.map((_, index) => index + 1));
  expect(decisions.filter((file) => linesOf(file) > 40)).toEqual([]);
});

test('every direct dependency has its line of reason', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const reasons = readFileSync('docs/decisions/0002-dependencies.md', 'utf8');
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25);
});

test('versions are exact and every locked package has its hash', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const versions = Object.values<string>({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const locked: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }> = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  ).packages;
  // What comes inside another package is covered by that one's hash.
  const hashed = Object.entries(locked).filter(([name, one]) => name !== '' && !one.link && !one.inBundle);
  const bare = hashed.filter(([, one]) => !one.integrity);
  expect(bare.map(([name]) => name)).toEqual([]);
});
