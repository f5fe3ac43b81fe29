import { eq } from 'drizzle-orm';
import type { ContactRules } from '#contract/app/contact.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { deskRules } from './schema.ts';

/** What a store follows that has said nothing. */
const ours: ContactRules = { coolDownHours: 24, couponCode: '', couponMinCents: 0, paceSeconds: 20 };

export async function readRules(on: Queries, store: string): Promise<ContactRules> {
  const { coolDownHours, couponCode, couponMinCents, paceSeconds } = deskRules;
  const [row] = await on
    .select({ coolDownHours, couponCode, couponMinCents, paceSeconds })
    .from(deskRules)
    .where(eq(deskRules.store, store));
  return row ?? ours;
}

export async function saveRules(db: Db, store: string, rules: ContactRules): Promise<ContactRules> {
  await db
    .insert(deskRules)
    .values({ store, ...rules })
    .onConflictDoUpdate({ target: deskRules.store, set: rules });
  return rules;
}

/** True once in the life of a store: its first templates are ours. */
export async function claimSeeding(tx: Queries, store: string): Promise<boolean> {
  const isStore = eq(deskRules.store, store);
  const [known] = await tx.select({ seeded: deskRules.seeded }).from(deskRules).where(isStore);
  if (known?.seeded) return false;
  const claimed = await tx
    .insert(deskRules)
    .values({ store, ...ours, seeded: true })
    .onConflictDoUpdate({
      target: deskRules.store,
      set: { seeded: true },
      setWhere: eq(deskRules.seeded, false),
    })
    .returning({ store: deskRules.store });
  return claimed.length > 0;
}
