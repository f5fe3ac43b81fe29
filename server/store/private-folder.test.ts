import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from './lock.ts';
import { makePrivateFolder } from './private-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'resgate-private-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);

/** A folder that every account may read, as older starts left it. */
function makeOpenFolder(...names: string[]): string {
  const folder = join(root, ...names);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

function makeUsualFolder(): string {
  const folder = join(root, 'usual');
  mkdirSync(folder);
  return folder;
}

test('a new folder is closed to other accounts, those above it are as usual', () => {
  const folder = join(root, 'a', 'new');
  makePrivateFolder(folder);
  expect([modeOf(folder), modeOf(join(root, 'a'))]).toEqual(['700', modeOf(makeUsualFolder())]);
});

test('a data folder of an older start is closed, and so is its database', () => {
  const data = makeOpenFolder('old');
  const database = makeOpenFolder('old', 'database');
  takeLock(`${database}.lock`)();
  makePrivateFolder(database);
  expect([data, database].map(modeOf)).toEqual(['700', '700']);
});

test('a folder that holds other things than ours stays as it is', () => {
  const shared = makeOpenFolder('shared');
  writeFileSync(join(shared, 'notes.txt'), '');
  takeLock(join(shared, 'database.lock'))();
  expect(modeOf(shared)).toBe('755');
});

test.each(['/proc/x', '/proc/x/y', '/dev/null/data'])('%s: one sentence, at once', (folder) => {
  expect(() => takeLock(join(folder, 'database.lock'))).toThrow(
    /^The data folder \S+ cannot be written \(\w+\)\.$/,
  );
});
