import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { CartRef } from '#contract/app/triage.ts';
import type { Queries } from '#server/store/database.ts';
import { readRules } from './contact-rules.ts';
import type { Barrier } from './desk-refused.ts';
import { presenceOfOthers } from './presence.ts';
import { deskCarts } from './schema.ts';

const hour = 3_600_000;
/** Who has just opened a conversation is still writing, whatever the store's rules say about contacting again. */
const writingFor = 2 * 60_000;
/** Nobody can have seen such a contact yet and have meant to come second. */
const unseenFor = 30_000;

/**
 * What the team did or does that stands against contacting the customer of a cart. `isTaken`: somebody else did so just now,
 * which nobody may set aside.
 */
export async function teamBarriers(
  on: Queries,
  store: string,
  cart: CartRef,
  personId: string,
  at: Date,
): Promise<{ barriers: Barrier[]; isTaken: boolean }> {
  const found: Barrier[] = [];
  if (await hasOptedOut(on, store, cart)) found.push({ code: 'opted_out', at: null, by: null });
  const last = await lastContact(on, store, cart);
  const age = last ? at.getTime() - last.at.getTime() : Number.POSITIVE_INFINITY;
  const isOther = last?.byId !== personId;
  const writes =
    last && isOther && age < writingFor ? last.by : await whoContacts(on, store, cart, personId, at);
  if (writes) found.push({ code: 'contacting', at: null, by: writes });
  const coolDown = (await readRules(on, store)).coolDownHours * hour;
  if (last && age < coolDown) {
    const until = new Date(last.at.getTime() + coolDown).toISOString();
    found.push({ code: 'cool_down', at: until, by: last.by });
  }
  return { barriers: found, isTaken: isOther && age < unseenFor };
}

/** `0` stands for no customer, so such a cart stands for itself. */
function ofCustomer(store: string, { customerId, cartId }: CartRef) {
  const one = customerId === '0' ? eq(deskCarts.cartId, cartId) : eq(deskCarts.customerId, customerId);
  return and(eq(deskCarts.store, store), one);
}

async function hasOptedOut(on: Queries, store: string, cart: CartRef): Promise<boolean> {
  const [one] = await on
    .select({ cartId: deskCarts.cartId })
    .from(deskCarts)
    .where(and(ofCustomer(store, cart), eq(deskCarts.state, 'opted_out')))
    .limit(1);
  return one !== undefined;
}

async function lastContact(on: Queries, store: string, cart: CartRef) {
  const [last] = await on
    .select({ at: deskCarts.contactAt, byId: deskCarts.contactById, by: deskCarts.contactByName })
    .from(deskCarts)
    .where(and(ofCustomer(store, cart), isNotNull(deskCarts.contactAt)))
    .orderBy(desc(deskCarts.contactAt))
    .limit(1);
  return last?.at ? { ...last, at: last.at } : undefined;
}

async function whoContacts(
  on: Queries,
  store: string,
  { customerId, cartId }: CartRef,
  personId: string,
  at: Date,
): Promise<string | null> {
  const others = await presenceOfOthers(on, store, personId, at);
  const one = others.find(
    (other) =>
      other.doing === 'contacting' &&
      (customerId === '0' ? other.cartId === cartId : other.customerId === customerId),
  );
  return one?.by.name ?? null;
}
