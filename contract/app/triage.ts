import * as z from 'zod/mini';
import { defineEndpoint, idText, ownIdText, roles } from '../endpoint.ts';
import { flagField, intField, textField } from '../search-fields.ts';
import { agent, cartTriage, contactChannels, deskRoles, lostReasons } from './cart-triage.ts';
import { instant } from './values.ts';

export const cartRef = z.object({ customerId: idText, cartId: idText });
export type CartRef = z.output<typeof cartRef>;

/** What may be done about carts. A contact goes by an operation of its own: it needs a recipient and a text. */
export const triageDeed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contacted') }),
  z.object({ kind: z.literal('replied') }),
  z.object({ kind: z.literal('won') }),
  z.object({ kind: z.literal('lost'), reason: z.enum(lostReasons) }),
  z.object({ kind: z.literal('opted_out') }),
  z.object({ kind: z.literal('reopen') }),
  z.object({ kind: z.literal('snooze'), until: instant }),
  z.object({ kind: z.literal('wake') }),
  /** Null: nobody's. */
  z.object({ kind: z.literal('assign'), assigneeId: z.nullable(ownIdText) }),
  z.object({ kind: z.literal('note'), text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)) }),
]);
export type TriageDeed = z.output<typeof triageDeed>;

export const actKinds = [
  'contacted',
  'replied',
  'won',
  'lost',
  'opted_out',
  'reopen',
  'snooze',
  'wake',
  'assign',
  'note',
  'contact',
] as const;
export type ActKind = (typeof actKinds)[number];

/** Something that somebody did about one or more carts, at once. */
export const triageAct = z.object({
  /** Made by who acts: the same id sent twice is done once. */
  id: z.string(),
  at: instant,
  by: agent,
  kind: z.enum(actKinds),
  carts: z.array(z.object({ customerId: z.string(), cartId: z.string() })),
  /** Of `snooze`. */
  until: z.nullable(instant),
  /** Of `lost`. */
  reason: z.nullable(z.enum(lostReasons)),
  /** Of `assign`; null there means nobody. */
  assignee: z.nullable(agent),
  /** Of `contact`. */
  channel: z.nullable(z.enum(contactChannels)),
  /** Of `note`, and the message of a `contact` as it was written, without what stood for the variables. */
  text: z.nullable(z.string()),
  /** Of `contact`: whether the message was sent; null until the person who opened it says so. */
  sent: z.nullable(z.boolean()),
  undone: z.nullable(z.object({ at: instant, by: agent })),
});
export type TriageAct = z.output<typeof triageAct>;

/** How the touched carts stand now. */
export const triageChange = z.object({ cartId: z.string(), customerId: z.string(), triage: cartTriage });
export type TriageChange = z.output<typeof triageChange>;

export const triageAnswer = z.object({ act: triageAct, changes: z.array(triageChange) });
export type TriageAnswer = z.output<typeof triageAnswer>;

export const mostCarts = 100;

export const actOnCarts = defineEndpoint({
  name: 'actOnCarts',
  method: 'POST',
  path: '/api/stores/{alias}/acts',
  access: deskRoles,
  body: z.object({
    /** A fresh UUID per act. */
    actId: z.uuid(),
    carts: z.array(cartRef).check(z.minLength(1), z.maxLength(mostCarts)),
    deed: triageDeed,
  }),
  response: triageAnswer,
  summary:
    'Does one thing about carts, once. What is said of a contact covers every open cart of the same customers; a repeated act answers what it did the first time.',
});

export const undoAct = defineEndpoint({
  name: 'undoAct',
  method: 'POST',
  path: '/api/stores/{alias}/acts/{actId}/undo',
  access: deskRoles,
  response: triageAnswer,
  summary:
    'Takes an act back; `conflict` when somebody acted on one of its carts since. Undone twice, it stays undone.',
});

export const confirmContact = defineEndpoint({
  name: 'confirmContact',
  method: 'POST',
  path: '/api/stores/{alias}/acts/{actId}/sent',
  access: deskRoles,
  response: triageAnswer,
  summary: 'Says that the message of a contact was sent. Who did not send it undoes the act.',
});

export const actSearch = z.object({
  /** Acts on carts of this customer; empty for all. */
  customer: textField(19),
  /** Acts on this cart; empty for all. A guest's carts are told apart by it alone. */
  cart: textField(19),
  /** Only one's own. */
  mine: flagField(),
  /** Acts before this place; 0 begins with the newest. */
  before: intField(0, 0, Number.MAX_SAFE_INTEGER),
});
export type ActSearch = z.output<typeof actSearch>;

export const listActs = defineEndpoint({
  name: 'listActs',
  method: 'GET',
  path: '/api/stores/{alias}/acts',
  access: deskRoles,
  query: actSearch,
  response: z.object({
    acts: z.array(triageAct),
    /** `before` of the older ones; null at the end. */
    next: z.nullable(z.number()),
  }),
  summary: 'What was done about carts, newest first, 50 at a time; undone acts are among them.',
});

export const presence = z.object({
  by: agent,
  cartId: z.string(),
  customerId: z.string(),
  doing: z.enum(['viewing', 'contacting']),
  since: instant,
});
export type Presence = z.output<typeof presence>;

export const followDesk = defineEndpoint({
  name: 'followDesk',
  method: 'POST',
  path: '/api/stores/{alias}/desk/follow',
  access: deskRoles,
  body: z.object({
    /** `revision` of the last answer; null asks for no changes, only for where they begin. */
    since: z.nullable(z.int().check(z.gte(0))),
    /** The cart that the person has open; null: none. */
    at: z.nullable(z.extend(cartRef, { doing: z.enum(['viewing', 'contacting']) })),
  }),
  response: z.object({
    /** 0 while nobody has done anything. */
    revision: z.number(),
    /** Carts that anybody acted on since, at most 500; `stale` when there were more. */
    changes: z.array(triageChange),
    stale: z.boolean(),
    /** What others have open now: told within the last 20 seconds. */
    presence: z.array(presence),
  }),
  summary: 'Says what one has open, and answers what others did and have open. Asked every few seconds.',
});

export const getDesk = defineEndpoint({
  name: 'getDesk',
  method: 'GET',
  path: '/api/stores/{alias}/desk',
  access: roles,
  response: z.object({
    /** Who may be assigned: owners and support of the store, by name. */
    agents: z.array(agent),
    /** Carts won since the first of the month, São Paulo, and what they held. The rule is that of `cartTriage.won`. */
    won: z.object({ since: instant, count: z.number(), totalCents: z.number(), byContact: z.number() }),
  }),
  summary: 'Who works the carts of a store, and what was won back this month.',
});
