import { and, eq, gte, sql } from 'drizzle-orm';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import type { Queries } from '#server/store/database.ts';
import { deskActCarts } from './schema.ts';
import { readStandings, writeStandings } from './standings.ts';

/** What an act, or an order, did to one cart. */
export type Layer = typeof deskActCarts.$inferSelect;

/**
 * Takes what a layer did to a cart out from under what was done since, which stays, and can be undone as before.
 * @param without how the cart would stand had the layer never been; asked only where something lies upon it
 */
export async function takeOut(
  tx: Queries,
  layer: Layer,
  revision: number,
  without: (standing: CartTriage) => CartTriage,
): Promise<void> {
  const { store, cartId, customerId } = layer;
  const standing = (await readStandings(tx, store, [layer])).get(cartId) ?? untouched;
  const before = layer.before ?? untouched;
  const version = standing.version + 1;
  const isTop = standing.version === layer.version;
  if (!isTop) await lower(tx, layer, without);
  await raiseLayer(tx, layer, isTop ? before.version : standing.version, version);
  const restored = { ...(isTop ? before : without(standing)), version };
  await writeStandings(tx, store, revision, [{ cartId, customerId, standing: restored }]);
}

/** What was done at a version of a cart can be undone at another from now on. */
export async function raiseLayer(
  tx: Queries,
  { store, cartId }: Pick<Layer, 'store' | 'cartId'>,
  from: number,
  to: number,
): Promise<void> {
  const isLayer = and(
    eq(deskActCarts.store, store),
    eq(deskActCarts.cartId, cartId),
    eq(deskActCarts.version, from),
  );
  await tx.update(deskActCarts).set({ version: to }).where(isLayer);
}

/** What lies upon the layer lies upon what was below it instead. */
async function lower(tx: Queries, layer: Layer, without: (standing: CartTriage) => CartTriage) {
  const { store, cartId, actId: gone, version } = layer;
  const below = layer.before?.version ?? 0;
  const isAbove = and(
    eq(deskActCarts.store, store),
    eq(deskActCarts.cartId, cartId),
    gte(sql`(${deskActCarts.before} ->> 'version')::int`, version),
  );
  for (const { actId, before } of await tx.select().from(deskActCarts).where(isAbove)) {
    if (!before || actId === gone) continue;
    const lowered = { ...without(before), version: before.version === version ? below : before.version };
    await tx
      .update(deskActCarts)
      .set({ before: lowered })
      .where(and(isAbove, eq(deskActCarts.actId, actId)));
  }
}
