import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditSearch } from '#contract/app/audit.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { testDatabase } from '../../test/test-database.ts';
import { type AuditEntry, createAudit } from './audit.ts';

const { db } = testDatabase();
const now = () => new Date('2026-11-20T12:00:00.000Z');
const audit = createAudit(db, now);
const everything = defaultsOf(auditSearch);

function entry(alias: string, changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    actor: { id: 'p1', name: 'Helena Prado', sessionId: null },
    alias,
    operation: 'savePaymentConfig',
    object: 'payment 3, config 12',
    fields: [{ name: 'active', before: 'true', after: 'false' }],
    outcome: 'done',
    requestId: 'r1',
    ...changes,
  };
}

test('rows come newest first, a page at a time, and by what was asked', async () => {
  const alias = randomUUID();
  for (const object of ['customer 1', 'customer 2', 'customer 1'])
    await audit.record(entry(alias, { object }));
  await audit.record(
    entry(alias, { actor: { id: 'p2', name: 'Ana', sessionId: null }, operation: 'invite' }),
  );
  const all = await audit.list(alias, everything, 50);
  expect(all.map((row) => row.operation)).toEqual(['invite', ...Array(3).fill('savePaymentConfig')]);
  const [first] = await audit.list(alias, everything, 1);
  const older = await audit.list(alias, { ...everything, before: first?.seq ?? 0 }, 50);
  expect(older.map((row) => row.seq)).toEqual(all.slice(1).map((row) => row.seq));
  expect(await audit.list(alias, { ...everything, object: 'customer 1' }, 50)).toHaveLength(2);
  expect(await audit.list(alias, { ...everything, actor: 'p2' }, 50)).toHaveLength(1);
  expect(await audit.list(alias, { ...everything, from: '2026-11-20', to: '2026-11-20' }, 50)).toHaveLength(
    4,
  );
  expect(await audit.list(alias, { ...everything, from: '2026-11-21' }, 50)).toHaveLength(0);
  expect(await audit.names(alias)).toEqual({
    actors: [
      { id: 'p1', name: 'Helena Prado' },
      { id: 'p2', name: 'Ana' },
    ],
    operations: ['invite', 'savePaymentConfig'],
  });
});

test('thirty at once all get a row, and the chain holds', async () => {
  const alias = randomUUID();
  await Promise.all(Array.from({ length: 30 }, () => audit.record(entry(alias))));
  expect(await audit.list(alias, everything, 50)).toHaveLength(30);
  expect(await audit.firstBroken()).toBeNull();
});

test('rows are only ever added', async () => {
  await audit.record(entry(randomUUID()));
  await expect(db.execute(sql`update audit set outcome = 'failed'`)).rejects.toThrow();
  await expect(db.execute(sql`delete from audit`)).rejects.toThrow();
  await expect(db.execute(sql`truncate audit`)).rejects.toThrow();
});

test('one changed value or one missing row names where the chain breaks', async () => {
  const alias = randomUUID();
  for (let count = 0; count < 3; count++) await audit.record(entry(alias));
  const [, middle] = await audit.list(alias, everything, 50);
  const tamper = (change: ReturnType<typeof sql>) =>
    db
      .transaction(async (tx) => {
        await tx.execute(sql`alter table audit disable trigger audit_append_only`);
        await tx.execute(change);
        const found = await createAudit(tx, now).firstBroken();
        throw Object.assign(new Error('undo'), { found });
      })
      .catch((error: { found?: number | null }) => error.found);
  const seq = middle?.seq ?? 0;
  expect(await tamper(sql`update audit set actor_name = 'Outra' where seq = ${seq}`)).toBe(seq);
  expect(await tamper(sql`delete from audit where seq = ${seq}`)).toBe(seq + 1);
  expect(await audit.firstBroken()).toBeNull();
});
