import type { Agent, ContactChannel } from '#contract/app/cart-triage.ts';
import type { ContactBarrier, ContactRules } from '#contract/app/contact.ts';
import type { ActSearch, CartRef, Presence, TriageAct, TriageAnswer } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { refuseBarred } from './cart-barriers.ts';
import { readRules, saveRules } from './contact-rules.ts';
import type { Barrier } from './desk-refused.ts';
import { doAct, type Order } from './do-act.ts';
import { createExports, type Exports } from './exports.ts';
import { type Changes, changesSince } from './follow-desk.ts';
import { listActs } from './list-acts.ts';
import { type OpenCart, type Person, presenceOfOthers, tellPresence } from './presence.ts';
import { type Asked, repeatedAct } from './repeated-act.ts';
import { createSpellings, type MergedSpellings } from './spellings.ts';
import { createStatNotes, type StatNotes } from './stat-notes.ts';
import { teamBarriers } from './team-barriers.ts';
import { createTemplates, type Templates } from './templates.ts';
import { confirmContact, type Undoer, undoAct } from './undo-act.ts';
import { createViews, type Views } from './views.ts';

/** Somebody opens a contact with the customer of a cart. */
export type ContactClaim = {
  actId: string;
  by: Agent;
  cart: CartRef;
  /** The customer's open carts. */
  others: readonly CartRef[];
  channel: ContactChannel;
  text: string;
  templateId: string | null;
  /** What the cart itself says against it. */
  barriers: readonly Barrier[];
  despite: readonly ContactBarrier[];
};

/** What a store's team does about its carts. Whatever changes something throws {DeskRefused}. */
export type Desk = {
  act(store: string, order: Omit<Order, 'check'>): Promise<TriageAnswer>;
  /** What became of an act that was ordered before; null when it is new. */
  repeated(store: string, asked: Asked): Promise<TriageAnswer | null>;
  undo(store: string, actId: string, by: Undoer): Promise<TriageAnswer>;
  confirm(store: string, actId: string, by: Agent): Promise<TriageAnswer>;
  listActs(
    store: string,
    search: ActSearch,
    personId: string,
  ): Promise<{ acts: TriageAct[]; next: number | null }>;
  /** Says what one has open, and tells what others did since a revision and have open. */
  follow(
    store: string,
    person: Person,
    told: { since: number | null; at: OpenCart | null },
  ): Promise<Changes & { presence: Presence[] }>;
  /** What the team did or does that stands against contacting a customer now. */
  barriers(store: string, cart: CartRef, personId: string): Promise<Barrier[]>;
  /** Throws what `contact` would throw now, so that nothing is asked of Yampi for it; tells of one that was opened before. */
  checkContact(store: string, claim: ContactClaim): Promise<TriageAnswer | null>;
  /** Of two who claim the contact with one customer at once, one gets it. */
  contact(store: string, claim: ContactClaim): Promise<TriageAnswer>;
  rules: {
    read(store: string): Promise<ContactRules>;
    save(store: string, rules: ContactRules): Promise<ContactRules>;
  };
  templates: Templates;
  views: Views;
  spellings: MergedSpellings;
  statNotes: StatNotes;
  exports: Exports;
};

export function createDesk({ db, now }: { db: Db; now: () => Date }): Desk {
  async function refuse(on: Queries, store: string, claim: ContactClaim, at: Date): Promise<void> {
    const { barriers, cart, by, channel, despite } = claim;
    const team = await teamBarriers(on, store, cart, by.id, at);
    const seen = team.isTaken ? despite.filter((code) => code !== 'contacting') : despite;
    refuseBarred([...barriers, ...team.barriers], channel, seen);
  }

  return {
    act: (store, order) => doAct(db, store, order, now),
    repeated: (store, asked) => repeatedAct(db, store, asked, now()),
    undo: (store, actId, by) => undoAct(db, store, actId, by, now),
    confirm: (store, actId, by) => confirmContact(db, store, actId, by, now),
    listActs: (store, search, personId) => listActs(db, store, search, personId),
    async follow(store, person, { since, at }) {
      await tellPresence(db, store, person, at, now());
      const changes = await changesSince(db, store, since, now());
      return { ...changes, presence: await presenceOfOthers(db, store, person.id, now()) };
    },
    barriers: async (store, cart, personId) =>
      (await teamBarriers(db, store, cart, personId, now())).barriers,
    async checkContact(store, claim) {
      const repeated = () => repeatedAct(db, store, { ...orderOf(claim), assigneeId: null }, now());
      const known = await repeated();
      if (known) return known;
      try {
        await refuse(db, store, claim, now());
        return null;
      } catch (error) {
        // What stands against it may be this very contact, sent twice at once.
        const own = await repeated();
        if (own) return own;
        throw error;
      }
    },
    contact(store, claim) {
      const check = (tx: Queries, at: Date) => refuse(tx, store, claim, at);
      return doAct(db, store, { ...orderOf(claim), check }, now);
    },
    rules: {
      read: (store) => readRules(db, store),
      save: (store, rules) => saveRules(db, store, rules),
    },
    templates: createTemplates(db, now),
    views: createViews(db),
    spellings: createSpellings(db),
    statNotes: createStatNotes(db),
    exports: createExports(db, now),
  };
}

function orderOf({ actId: id, by, cart, others, channel, text, templateId }: ContactClaim): Order {
  const deed = { kind: 'contact', channel, text, templateId } as const;
  return { id, by, deed, assignee: null, named: [cart], others };
}
