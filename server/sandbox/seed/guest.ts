import type { Guest } from './carts.ts';
import { lastNames, menNames, womenNames } from './names.ts';
import { makeEmail } from './people.ts';
import type { Random } from './random.ts';

/** Somebody who left no more than a name and an e-mail. */
export function makeGuest(random: Random): Guest {
  const name = `${random.pick(random.chance(0.6) ? womenNames : menNames)} ${random.pick(lastNames)}`;
  return { name, email: makeEmail(random, name, random.int(100, 9_999)) };
}
