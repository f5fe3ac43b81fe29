import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backUpNight } from './nightly-backup.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'resgate-nights-')), 'backups');
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const dumpOf = (text: string) => async () => new TextEncoder().encode(text);

test('a night has one backup, seven nights are kept, and nothing else is touched', async () => {
  for (const day of ['20', '21', '22', '23', '24', '25', '26'])
    await backUpNight(dumpOf(day), folder, `2026-11-${day}`);
  writeFileSync(join(folder, 'before-the-move.tar.gz'), 'mine');
  await backUpNight(dumpOf('27'), folder, '2026-11-27');
  await backUpNight(dumpOf('again'), folder, '2026-11-27');

  const days = ['21', '22', '23', '24', '25', '26', '27'].map((day) => `2026-11-${day}.tar.gz`);
  expect(readdirSync(folder).sort()).toEqual([...days, 'before-the-move.tar.gz']);
  expect(readFileSync(join(folder, '2026-11-27.tar.gz'), 'utf8')).toBe('27');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, '2026-11-27.tar.gz')).mode & 0o777).toBe(0o600);
});

test('a dump that fails leaves the older backups and no half file', async () => {
  const before = readdirSync(folder);
  const failing = async () => Promise.reject(new Error('no dump'));
  await expect(backUpNight(failing, folder, '2026-11-28')).rejects.toThrow('no dump');
  expect(readdirSync(folder)).toEqual(before);
});
