import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { createGate } from '#server/yampi/gate.ts';
import { TooMany } from './too-many.ts';

/** OWASP's figures for argon2id, the library's default algorithm; the hash itself says them too. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export type Passwords = {
  /** @throws {TooMany} */
  hash(password: string): Promise<string>;
  /** Takes as long for who has no password (null) as for a wrong one. @throws {TooMany} */
  matches(password: string, hashed: string | null): Promise<boolean>;
};

/** A hash takes a whole processor for a while, so a flood of sign-ins must not take them all. */
export function createPasswords(limits = { places: 4, queue: 50, waitMs: 5_000 }): Passwords {
  const gate = createGate(limits, () => new TooMany(5));
  let nobodys: Promise<string> | undefined;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const leave = await gate.enter({ lane: 'interactive' });
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    hash: (password) => inTurn(() => hash(password, strength)),
    matches: (password, hashed) =>
      inTurn(async () => {
        nobodys ??= hash(randomUUID(), strength);
        const dummy = await nobodys;
        return (await verify(hashed ?? dummy, password)) && hashed !== null;
      }),
  };
}
