import { and, eq, inArray } from 'drizzle-orm';
import type { mergeSpellings, Spellings } from '#contract/app/stat-notes.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import type { Db } from '#server/store/database.ts';
import { DeskRefused } from './desk-refused.ts';
import { groupSpellings, type TagCount } from './group-spellings.ts';
import { inTurn } from './in-turn.ts';
import { deskSpellings as spellings } from './schema.ts';

/** As many as a filter takes, so that the carts of a name can be opened. */
const mostOfName = 50;
const mostOfStore = 2_000;

export type MergedSpellings = {
  /** @param counts the values of the store's carts */
  list(store: string, counts: readonly TagCount[]): Promise<Spellings[]>;
  /**
   * The values go by one name from now on, and so does what went by one of them; without a name each goes by itself again.
   * @throws {DeskRefused} `invalid` when they become too many
   */
  merge(store: string, order: BodyFor<typeof mergeSpellings>): Promise<void>;
};

export function createSpellings(db: Db): MergedSpellings {
  return {
    async list(store, counts) {
      return groupSpellings(counts, await db.select().from(spellings).where(eq(spellings.store, store)));
    },
    merge: (store, { tag, into, values }) =>
      inTurn(db, 'spellings', store, async (tx) => {
        const ofTag = and(eq(spellings.store, store), eq(spellings.tag, tag));
        if (into === null) {
          await tx.delete(spellings).where(and(ofTag, inArray(spellings.value, values)));
          return;
        }
        await tx
          .update(spellings)
          .set({ into })
          .where(and(ofTag, inArray(spellings.into, values)));
        const rows = values.map((value) => ({ store, tag, value, into }));
        await tx
          .insert(spellings)
          .values(rows)
          .onConflictDoUpdate({ target: [spellings.store, spellings.tag, spellings.value], set: { into } });
        // The name itself is no spelling of another one any more.
        await tx.delete(spellings).where(and(ofTag, eq(spellings.value, into)));
        const kept = await tx
          .select({ tag: spellings.tag, into: spellings.into })
          .from(spellings)
          .where(eq(spellings.store, store));
        const ofName = kept.filter((one) => one.tag === tag && one.into === into);
        if (ofName.length >= mostOfName)
          throw new DeskRefused('invalid', { values: [`Um nome reúne até ${mostOfName} grafias.`] });
        if (kept.length > mostOfStore)
          throw new DeskRefused('invalid', { values: [`A loja reúne até ${mostOfStore} grafias.`] });
      }),
  };
}
