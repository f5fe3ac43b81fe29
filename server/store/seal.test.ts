import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createSeal } from './seal.ts';
import { keyOf, readSealKeys } from './seal-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'resgate-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another server does just before this one puts its key down. */
const meanwhile = vi.hoisted(() => ({ work: () => {} }));
vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const linkSync: typeof fs.linkSync = (...place) => {
    meanwhile.work();
    fs.linkSync(...place);
  };
  return { ...fs, linkSync };
});

const [old, today] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const seal = createSeal([today]);

test('what is sealed opens again in its own place, with its own key, and says nothing', () => {
  const sealed = seal.seal('JBSWY3DP ção', 'factors 1');
  expect(seal.open(sealed, 'factors 1')).toBe('JBSWY3DP ção');
  expect(sealed).not.toContain('JBSWY3DP');
  expect(seal.seal('JBSWY3DP ção', 'factors 1')).not.toBe(sealed);
  expect(() => seal.open(sealed, 'factors 2')).toThrow();
  expect(() => createSeal([old]).open(sealed, 'factors 1')).toThrow('not at hand');
});

test('a changed letter anywhere does not open', () => {
  const sealed = seal.seal('JBSWY3DP', 'place');
  // The last letter has bits that no byte uses.
  for (let at = 0; at < sealed.length - 1; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(() => seal.open(sealed.slice(0, at) + other + sealed.slice(at + 1), 'place')).toThrow();
  }
  expect(() => seal.open('', 'place')).toThrow();
  expect(() => seal.open(sealed.slice(0, 20), 'place')).toThrow();
});

test('an old key opens, and the new one seals', () => {
  const before = createSeal([old]).seal('text', 'place');
  const both = createSeal([today, old]);
  expect(both.open(before, 'place')).toBe('text');
  expect([both.isCurrent(before), both.isCurrent(both.seal('text', 'place'))]).toEqual([false, true]);
});

test('the first start makes a key that only this account can read; later ones find it', () => {
  const dataDir = join(folder, 'data');
  const place = { key: undefined, oldKeys: [], dataDir };
  const [made] = readSealKeys(place);
  expect(statSync(join(dataDir, 'key')).mode & 0o777).toBe(0o600);
  expect(readSealKeys(place)).toEqual([made]);
  expect(readSealKeys({ ...place, key: today, oldKeys: [old] })).toEqual([today, made, old]);
});

test('of two servers that start at the same moment in a new folder one makes the key, and both use it', () => {
  const dataDir = join(folder, 'shared');
  meanwhile.work = () => writeFileSync(join(dataDir, 'key'), today.toString('base64'));
  expect(readSealKeys({ key: undefined, oldKeys: [], dataDir })).toEqual([today]);
  expect(readdirSync(dataDir)).toEqual(['key']);
  meanwhile.work = () => {};
});

test('with a configured key no file is made; a file that holds none is told', () => {
  const dataDir = join(folder, 'other');
  expect(readSealKeys({ key: today, oldKeys: [], dataDir })).toEqual([today]);
  expect(() => statSync(dataDir)).toThrow();
  writeFileSync(join(folder, 'key'), 'nonsense');
  expect(() => readSealKeys({ key: undefined, oldKeys: [], dataDir: folder })).toThrow(/holds no key/);
  expect(() => readSealKeys({ key: undefined, oldKeys: [], dataDir: '/proc/x' })).toThrow(/set RESGATE_KEY/);
});

test.each([
  [today.toString('base64'), true],
  [` ${today.toString('base64url')}\n`, true],
  [Buffer.alloc(31).toString('base64'), false],
  ['', false],
  ['x'.repeat(44), false],
])('%j as a key: %s', (text, isKey) => {
  expect(keyOf(text) !== undefined).toBe(isKey);
});
