import { and, asc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { operations } from '#contract/yampi/operations.ts';
import { affiliationUses } from '../affiliation-uses.ts';
import type { StoreCall, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { gatewayOf } from '../gateways.ts';
import { lockStore, nextId, retireId } from '../next-id.ts';
import { pageOf } from '../page-of.ts';
import { pathId } from '../path-id.ts';
import { refused } from '../refusals.ts';
import { type AffiliationRow, affiliations } from '../schema-settings.ts';
import { wireAffiliation } from '../wire/affiliation.ts';
import { WireError } from '../wire-error.ts';

type Body = z.output<typeof operations.createAffiliation.body>;

/** What a new one is where its body is silent: the panel's own choice, and columns that no request writes. */
const defaults = {
  autoCapture: true,
  active: true,
  backup: false,
  statementDescriptor: null,
  captureHourDelay: 0,
  forceMinimumTax: false,
};

function whereOne({ store, params }: StoreCall) {
  return and(eq(affiliations.storeId, store.id), eq(affiliations.id, pathId(params.id)));
}

async function printer({ db, store }: StoreCall) {
  const used = new Set((await affiliationUses(db, store.id)).map((use) => use.affiliationId));
  return (row: AffiliationRow) => wireAffiliation(row, used.has(row.id));
}

/** The gateway must be there, and each of its credentials must say something; others are kept as they come. */
function refuseIncomplete({ gateway_alias, params }: Body): void {
  const gateway = gatewayOf(gateway_alias);
  if (!gateway) throw refused('gateway_alias', 'O gateway não existe.');
  const blank = gateway.credentials.filter(({ name }) => String(params[name] ?? '').trim() === '');
  if (blank.length === 0) return;
  const errors = Object.fromEntries(blank.map(({ name }) => [`params.${name}`, ['Campo obrigatório.']]));
  throw new WireError(422, { errors });
}

function columnsOf(body: Body, before: Pick<AffiliationRow, 'autoCapture'>) {
  return {
    name: body.name,
    gatewayAlias: body.gateway_alias,
    autoCapture: body.auto_capture ?? before.autoCapture,
    params: body.params,
  };
}

/** Accounts at gateways. */
export const affiliationHandlers = {
  listAffiliations: async (call) =>
    pageOf(
      call,
      affiliations,
      { where: eq(affiliations.storeId, call.store.id), order: [asc(affiliations.id)] },
      await printer(call),
    ),
  createAffiliation: ({ db, store, body, now }) => {
    refuseIncomplete(body);
    return db.transaction(async (tx) => {
      await lockStore(tx, store);
      const made = {
        ...defaults,
        ...columnsOf(body, defaults),
        storeId: store.id,
        id: await nextId(tx, affiliations, store),
        createdAt: now,
        updatedAt: now,
      };
      const [row] = await tx.insert(affiliations).values(made).returning();
      return { data: wireAffiliation(found(row), false) };
    });
  },
  getAffiliation: async (call) => {
    const [row] = await call.db.select().from(affiliations).where(whereOne(call));
    return { data: (await printer(call))(found(row)) };
  },
  updateAffiliation: async (call) => {
    const { db, store, body, now } = call;
    const row = await db.transaction(async (tx) => {
      await lockStore(tx, store);
      const before = found((await tx.select().from(affiliations).where(whereOne(call)))[0]);
      refuseIncomplete(body);
      const changes = { ...columnsOf(body, before), updatedAt: now };
      return found((await tx.update(affiliations).set(changes).where(whereOne(call)).returning())[0]);
    });
    return { data: (await printer(call))(row) };
  },
  deleteAffiliation: (call) =>
    call.db.transaction(async (tx) => {
      await lockStore(tx, call.store);
      const [row] = await tx.delete(affiliations).where(whereOne(call)).returning();
      const { id } = found(row);
      const uses = (await affiliationUses(tx, call.store.id)).filter((use) => use.affiliationId === id);
      if (uses.length > 0) {
        const names = new Intl.ListFormat('pt-BR').format(uses.map((use) => use.method));
        throw refused('id', `A afiliação está em uso nas formas de pagamento: ${names}.`);
      }
      await retireId(tx, affiliations, { storeId: call.store.id, id });
      return null;
    }),
} satisfies Partial<StoreHandlers>;
