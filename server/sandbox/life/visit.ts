import type { Deed } from '../schema-life.ts';
import { highestPulse, pulseAt } from '../seed/moments.ts';
import type { Random } from '../seed/random.ts';
import { chanceOf } from './chance.ts';

/** Seconds without a change after which the job that schedules e-mails finds a cart. */
export const idleSeconds = 910;

/** When the next shopper comes, in epoch seconds: soon in the evening, late at night. */
export function nextShopperAt(
  { seed, shoppersPerDay }: { seed: number; shoppersPerDay: number },
  number: number,
  from: number,
): number {
  const random = chanceOf(seed, 'arrival', number);
  // Moments of the liveliest hour, of which a quieter one keeps a share.
  const gap = 86_400 / (shoppersPerDay * highestPulse);
  for (let at = from; ; ) {
    at += Math.max(1, Math.round(-Math.log(1 - random.next()) * gap));
    if (random.chance(pulseAt(at * 1000) / highestPulse)) return at;
  }
}

// How far a shopper goes on his first visit.
const ways = [
  ['leaves', 29],
  ['address', 25],
  ['freight', 10],
  ['refused', 8],
  ['refused, then charged', 2],
  ['refused, then pix', 2],
  ['pix', 13],
  ['billet', 3],
  ['charged', 8],
] as const;

const tries = [
  [1, 64],
  [2, 26],
  [3, 10],
] as const;

/** What a shopper who has just left his name is going to do, step by step. */
export function planVisit(random: Random, begunAt: number, isGuest: boolean): Deed[] {
  const way = isGuest ? 'leaves' : random.weighted(ways);
  const deeds: Deed[] = [];
  let at = begunAt;
  const then = (deed: Deed['deed'], least: number, most: number) => {
    at += random.int(least, most);
    deeds.push({ at, deed });
  };
  if (way !== 'leaves') then('address', 40, 240);
  if (way !== 'leaves' && way !== 'address') then('freight', 50, 400);
  if (way.startsWith('refused')) {
    for (let left = random.weighted<number>(tries); left > 0; left--) then('refused', 40, 240);
  }
  if (way.endsWith('charged')) then('charged', 60, 300);
  if (way.endsWith('pix')) then('pix', 30, 240);
  if (way === 'billet') then('billet', 30, 240);
  deeds.push({ at: at + idleSeconds, deed: 'think' });
  return deeds;
}

/**
 * What becomes of a Pix or boleto that waits: it is paid before it ends, or cancelled, or nobody ever tells.
 * @param until when it ends, and when the shop cancels it
 */
export function planIssued(
  random: Random,
  kind: 'pix' | 'billet',
  at: number,
  until: { expires: number; cancelled: number },
): Deed[] {
  const left = until.expires - at - 60;
  if (left > 60 && random.chance(kind === 'pix' ? 0.62 : 0.4)) {
    // Two of three pay a Pix within the half hour.
    const soon = kind === 'pix' && random.chance(0.7);
    const wait = soon ? random.int(30, Math.min(1800, left)) : random.int(60, left);
    return [{ at: at + wait, deed: 'settle' }];
  }
  return random.chance(5 / 6) ? [{ at: Math.max(at + 60, until.cancelled), deed: 'expire' }] : [];
}

/** Deeds with another one among them, in order of time. */
export function withDeeds(deeds: readonly Deed[], more: readonly Deed[]): Deed[] {
  return [...deeds, ...more].sort((a, b) => a.at - b.at);
}
