import * as z from 'zod/mini';
import { instant } from './values.ts';

/** Where a cart stands in the team's work. `snoozed` is told only until its moment comes; then it is again what it was. */
export const triageStates = ['new', 'contacted', 'replied', 'snoozed', 'won', 'lost', 'opted_out'] as const;
export type TriageState = (typeof triageStates)[number];

/** Nothing more is to be done for these, and nobody is contacted for them by mistake. */
export const closedStates = ['won', 'lost', 'opted_out'] as const satisfies readonly TriageState[];

export const contactChannels = ['whatsapp', 'email', 'link', 'phone'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export const lostReasons = [
  'no_answer',
  'elsewhere',
  'price',
  'shipping',
  'stock',
  'wrong_contact',
  'other',
] as const;
export type LostReason = (typeof lostReasons)[number];

export const agent = z.object({ id: z.string(), name: z.string() });
export type Agent = z.output<typeof agent>;

/** What the team did about a cart. */
export const cartTriage = z.object({
  state: z.enum(triageStates),
  assignee: z.nullable(agent),
  /** Null unless it lies ahead. */
  snoozedUntil: z.nullable(instant),
  /** Last contact with this customer, about whichever cart. */
  contact: z.nullable(z.object({ at: instant, by: agent, channel: z.enum(contactChannels) })),
  lostReason: z.nullable(z.enum(lostReasons)),
  /**
   * Who is credited with the sale, by which channel (`order`: nobody contacted the customer), and by which rule:
   * somebody said so, or the paid order carries the cart's token, our UTM, or the customer's name.
   */
  won: z.nullable(
    z.object({
      at: instant,
      by: z.nullable(agent),
      channel: z.nullable(z.enum(contactChannels)),
      rule: z.enum(['said', 'token', 'utm', 'customer']),
      orderId: z.nullable(z.string()),
    }),
  ),
  notes: z.number(),
  /** Goes up with every act on the cart. */
  version: z.number(),
});
export type CartTriage = z.output<typeof cartTriage>;

/** A cart that nobody has done anything about. */
export const untouched: CartTriage = {
  state: 'new',
  assignee: null,
  snoozedUntil: null,
  contact: null,
  lostReason: null,
  won: null,
  notes: 0,
  version: 0,
};

/** Roles that work the carts. */
export const deskRoles = ['owner', 'support'] as const;
