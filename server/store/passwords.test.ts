import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';
import { TooMany } from './too-many.ts';

test('argon2id with the figures we promise', async () => {
  const passwords = createPasswords();
  const hash = await passwords.hash('uma frase que ninguem adivinha');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.matches('uma frase que ninguem adivinha', hash)).toBe(true);
  expect(await passwords.matches('uma frase que ninguem adivinhA', hash)).toBe(false);
  expect(await passwords.matches('uma frase que ninguem adivinha', null)).toBe(false);
});

test('passwords are exact: accents, blanks and 128 letters count', async () => {
  const passwords = createPasswords();
  const long = `${'é'.repeat(127)} `;
  const hash = await passwords.hash(long);
  expect(await passwords.matches(long, hash)).toBe(true);
  expect(await passwords.matches(long.trim(), hash)).toBe(false);
  expect(await passwords.matches(long.normalize('NFD'), hash)).toBe(false);
});

test('four at once, fifty in the queue, the others are told to come back', async () => {
  const passwords = createPasswords();
  const all = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.matches('x', null)));
  const refused = all.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(6);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(TooMany);
});

test('who has no password takes as long as a wrong one, at the median', async () => {
  const passwords = createPasswords();
  const hash = await passwords.hash('uma frase que ninguem adivinha');
  const took = { known: [] as number[], unknown: [] as number[] };
  for (let time = 0; time < 25; time++)
    for (const [kind, one] of [
      ['known', hash],
      ['unknown', null],
    ] as const) {
      const began = performance.now();
      await passwords.matches('wrong', one);
      took[kind].push(performance.now() - began);
    }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[12] ?? 0;
  const [known, unknown] = [median(took.known), median(took.unknown)];
  // Both are one hash: had one none, the other would take a hundred times as long.
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.5);
});
