import { randomUUID } from 'node:crypto';
import { and, asc, count, eq } from 'drizzle-orm';
import type { MessageTemplate } from '#contract/app/contact.ts';
import type { Db } from '#server/store/database.ts';
import { claimSeeding } from './contact-rules.ts';
import { defaultTemplates } from './default-templates.ts';
import { DeskRefused } from './desk-refused.ts';
import { deskTemplates } from './schema.ts';

const most = 200;

export type TemplateFields = Pick<MessageTemplate, 'name' | 'situation' | 'body'>;

export type Templates = {
  /** By name. A store that never had any gets ours. */
  list(store: string): Promise<MessageTemplate[]>;
  create(store: string, fields: TemplateFields, by: string): Promise<MessageTemplate>;
  /** @throws {DeskRefused} `conflict` when somebody changed it since that version */
  change(
    store: string,
    id: string,
    fields: TemplateFields & { version: number },
    by: string,
  ): Promise<MessageTemplate>;
  remove(store: string, id: string): Promise<void>;
};

const { id, name, situation, body, version } = deskTemplates;
const shown = { id, name, situation, body, version };

export function createTemplates(db: Db, now: () => Date): Templates {
  const one = (store: string, templateId: string) =>
    and(eq(deskTemplates.store, store), eq(deskTemplates.id, templateId));

  async function seed(store: string): Promise<void> {
    await db.transaction(async (tx) => {
      if (!(await claimSeeding(tx, store))) return;
      const rows = defaultTemplates.map((fields) => rowOf(store, fields, ''));
      await tx.insert(deskTemplates).values(rows);
    });
  }

  function rowOf(store: string, fields: TemplateFields, by: string) {
    return { store, id: randomUUID(), ...fields, version: 1, changedAt: now(), changedBy: by };
  }

  return {
    async list(store) {
      await seed(store);
      return db
        .select(shown)
        .from(deskTemplates)
        .where(eq(deskTemplates.store, store))
        .orderBy(asc(name), asc(id));
    },
    async create(store, fields, by) {
      await seed(store);
      const [had] = await db
        .select({ count: count() })
        .from(deskTemplates)
        .where(eq(deskTemplates.store, store));
      if ((had?.count ?? 0) >= most)
        throw new DeskRefused('invalid', { name: [`A loja já tem ${most} mensagens.`] });
      const [row] = await db
        .insert(deskTemplates)
        .values(rowOf(store, fields, by))
        .returning(shown);
      if (!row) throw new Error('A template was not written.');
      return row;
    },
    async change(store, templateId, { version: base, ...fields }, by) {
      const [row] = await db
        .update(deskTemplates)
        .set({ ...fields, version: base + 1, changedAt: now(), changedBy: by })
        .where(and(one(store, templateId), eq(version, base)))
        .returning(shown);
      if (row) return row;
      const [other] = await db.select(shown).from(deskTemplates).where(one(store, templateId));
      throw new DeskRefused(other ? 'conflict' : 'not_found');
    },
    async remove(store, templateId) {
      await db.delete(deskTemplates).where(one(store, templateId));
    },
  };
}
