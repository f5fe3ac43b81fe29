import { createRandom, type Random } from '../seed/random.ts';

/** Chance of its own for each thing that happens: the same store, thing and number always draw the same. */
export function chanceOf(
  seed: number,
  thing: 'shopper' | 'arrival' | 'deed' | 'fate' | 'bought',
  ...numbers: number[]
): Random {
  const things = { shopper: 1, arrival: 2, deed: 3, fate: 4, bought: 5 };
  const mixed = [things[thing], ...numbers].reduce(
    (hash, number) => Math.imul(hash ^ number, 0x9e3779b1) ^ (hash >>> 15),
    seed | 0,
  );
  return createRandom(mixed);
}
