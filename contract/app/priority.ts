import { closedStates } from './cart-triage.ts';
import type { CartRow } from './carts.ts';
import { reachable } from './reach.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Points for age; after the last of them a cart is worth the same every day. */
export const recencyBands = [
  { within: 30 * minute, points: 25 },
  { within: 2 * hour, points: 20 },
  { within: day, points: 12 },
  { within: 3 * day, points: 6 },
  { within: 7 * day, points: 3 },
] as const;

/** One point for every R$ 20 up to R$ 600. The column `rest_score` of the mirror counts by the same table. */
export const priorityPoints = {
  centsOfAPoint: 2_000,
  mostForValue: 30,
  step: { payment: 10, shipping: 6, personal: 2 },
  refused: 10,
  waiting: 5,
  reachable: 10,
  uncontacted: 10,
} as const;

export type PriorityReason =
  | 'value'
  | 'recency'
  | 'step'
  | 'refused'
  | 'waiting'
  | 'reachable'
  | 'uncontacted'
  | 'anonymized'
  | 'gone'
  | 'closed'
  | 'snoozed';

export type Priority = {
  /** 0 to 100. */
  score: number;
  /** What the score adds up from; of a score that is 0 whatever the cart is worth, the one reason for that. */
  parts: { what: PriorityReason; points: number }[];
};

type Judged = Pick<
  CartRow,
  | 'createdAt'
  | 'totalCents'
  | 'step'
  | 'refused'
  | 'waitingFor'
  | 'anonymized'
  | 'goneAt'
  | 'reach'
  | 'triage'
>;

/** How much effort a cart deserves now, and why. The list sorts by the very same number. */
export function priorityOf(row: Judged, now: Date): Priority {
  const hopeless = whyHopeless(row);
  if (hopeless) return { score: 0, parts: [{ what: hopeless, points: 0 }] };
  const { step, triage } = row;
  const points = priorityPoints;
  const value = Math.trunc(Math.max(0, row.totalCents ?? 0) / points.centsOfAPoint);
  const age = now.getTime() - Date.parse(row.createdAt);
  const all: Priority['parts'] = [
    { what: 'value', points: Math.min(points.mostForValue, value) },
    { what: 'recency', points: recencyBands.find(({ within }) => age <= within)?.points ?? 0 },
    { what: 'step', points: isKnownStep(step) ? points.step[step] : 0 },
    { what: 'refused', points: row.refused ? points.refused : 0 },
    { what: 'waiting', points: row.waitingFor ? points.waiting : 0 },
    { what: 'reachable', points: reachable.some((reach) => reach === row.reach) ? points.reachable : 0 },
    { what: 'uncontacted', points: triage.state === 'new' && !triage.contact ? points.uncontacted : 0 },
  ];
  const parts = all.filter((part) => part.points > 0);
  return { score: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

function whyHopeless({ anonymized, goneAt, triage }: Judged): PriorityReason | null {
  if (anonymized) return 'anonymized';
  if (goneAt) return 'gone';
  if (closedStates.some((state) => state === triage.state)) return 'closed';
  return triage.state === 'snoozed' ? 'snoozed' : null;
}

function isKnownStep(step: string | null): step is keyof typeof priorityPoints.step {
  return step !== null && Object.hasOwn(priorityPoints.step, step);
}
