import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditEntry } from '#server/store/audit.ts';
import type { WriteKeys } from '#server/store/write-keys.ts';
import { createWriteLock } from '#server/store/write-lock.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import type { Refusal } from '../refusal.ts';
import { baseOf, type Setting, type SettingDeps, saveSetting } from './save-setting.ts';

type Value = { tax: number; active: boolean };

/** Keys without a database: what write-keys.test.ts shows of the real ones. */
function memoryKeys(): WriteKeys {
  const known = new Map<string, { text: string; result?: unknown }>();
  const nameOf = ({ userId, key }: { userId: string; key: string }) => `${userId} ${key}`;
  return {
    async begin(intent) {
      const text = JSON.stringify([intent.operation, intent.payload]);
      const before = known.get(nameOf(intent));
      if (!before) known.set(nameOf(intent), { text });
      if (!before) return { state: 'new' };
      if (before.text !== text) return { state: 'other_payload' };
      return 'result' in before ? { state: 'done', result: before.result } : { state: 'running' };
    },
    async finish(intent, result) {
      known.set(nameOf(intent), { text: known.get(nameOf(intent))?.text ?? '', result });
    },
    async release(intent) {
      known.delete(nameOf(intent));
    },
  };
}

/** How one call of Yampi goes wrong. `late`: it answers nothing, and does the work only by the next read. */
const faults = ['none', 'lost_before', 'lost_after', 'late', 'refused', 'rounds', 'down'] as const;
type Fault = (typeof faults)[number];

/** A setting at a Yampi that goes wrong as told; it counts what it was made to do. */
function fakeSetting(plan: Fault[], start: Value = { tax: 3, active: true }) {
  const yampi = { value: start, writes: [] as Value[], late: undefined as Value | undefined };
  const lost = (code: 'upstream_timeout' | 'upstream_unreachable') =>
    new UpstreamError(code, 'lost', { transient: true });
  let downReads = 0;
  const setting: Setting<Value> = {
    alias: 'loja',
    operation: 'saveSomething',
    object: 'thing 1',
    async read() {
      if (yampi.late) yampi.value = yampi.late;
      yampi.late = undefined;
      if (downReads-- > 0) throw lost('upstream_unreachable');
      return { ...yampi.value };
    },
    async write(value) {
      const fault = plan.shift() ?? 'none';
      if (fault === 'refused') throw new UpstreamError('invalid', 'no', { fields: { tax: ['não'] } });
      if (fault === 'lost_before') throw lost('upstream_unreachable');
      yampi.writes.push(value);
      if (fault === 'late') yampi.late = value;
      else yampi.value = fault === 'rounds' ? { ...value, tax: Math.round(value.tax) } : value;
      if (fault === 'down') downReads = 9;
      if (fault === 'lost_after' || fault === 'late' || fault === 'down') throw lost('upstream_timeout');
    },
  };
  return { yampi, setting };
}

function setUp() {
  const rows: AuditEntry[] = [];
  const slept: number[] = [];
  const deps: SettingDeps = {
    audit: {
      record: async (entry) => void rows.push(entry),
      list: async () => [],
      count: async () => 0,
      names: async () => ({ actors: [], operations: [] }),
      firstBroken: async () => null,
    },
    writeKeys: memoryKeys(),
    writeLock: createWriteLock(null),
    sleep: async (ms) => void slept.push(ms),
  };
  return { deps, rows, slept };
}

const changeOf = (base: Value, value: Value, name = 'p1') => ({
  actor: { id: name, name, sessionId: null },
  requestId: 'r',
  key: randomUUID(),
  base: baseOf(base),
  value,
});

const old = { tax: 3, active: true };
const wanted = { tax: 3.5, active: true };

test('a change is announced, written once and read again', async () => {
  const { deps, rows, slept } = setUp();
  const { setting, yampi } = fakeSetting([]);
  const answer = await saveSetting(deps, setting, changeOf(old, wanted));
  expect(answer).toEqual({
    outcome: 'saved',
    current: { base: baseOf(wanted), value: wanted },
    differences: [],
  });
  expect(yampi.writes).toEqual([wanted]);
  expect(rows.map((row) => row.outcome)).toEqual(['intent', 'done']);
  expect(rows[0]?.fields).toEqual([{ name: 'tax', before: '3', after: '3.5' }]);
  expect(slept).toEqual([]);
});

test.each<[Fault, string, string]>([
  ['lost_before', 'not_saved', 'failed'],
  ['lost_after', 'saved', 'done'],
  ['late', 'saved', 'done'],
  ['rounds', 'saved_with_differences', 'done'],
  ['down', 'unknown', 'unknown'],
])('a write that is %s ends as %s', async (fault, outcome, audited) => {
  const { deps, rows } = setUp();
  const { setting } = fakeSetting([fault]);
  const answer = await saveSetting(deps, setting, changeOf(old, wanted));
  expect(answer.outcome).toBe(outcome);
  expect(answer.differences).toEqual(
    outcome === 'saved_with_differences' || outcome === 'not_saved' ? ['tax'] : [],
  );
  expect(rows.map((row) => row.outcome)).toEqual(['intent', audited]);
});

test('what Yampi refuses comes back by field, and the key may be used for the mended form', async () => {
  const { deps, rows } = setUp();
  const { setting, yampi } = fakeSetting(['refused']);
  const change = changeOf(old, wanted);
  await expect(saveSetting(deps, setting, change)).rejects.toMatchObject({ fields: { tax: ['não'] } });
  expect(rows.map((row) => row.outcome)).toEqual(['intent', 'failed']);
  const mended = { ...change, value: { ...wanted, tax: 4 } };
  expect((await saveSetting(deps, setting, mended)).outcome).toBe('saved');
  expect(yampi.writes).toHaveLength(1);
});

test('what somebody else changed meanwhile is never overwritten', async () => {
  const { deps, rows } = setUp();
  const { setting, yampi } = fakeSetting([]);
  yampi.value = { tax: 9, active: true };
  const refused = await saveSetting(deps, setting, changeOf(old, wanted)).catch((error: Refusal) => error);
  expect(refused).toMatchObject({
    code: 'conflict',
    conflict: { base: baseOf(yampi.value), theirs: yampi.value },
  });
  expect(yampi.writes).toEqual([]);
  expect(rows.map((row) => row.outcome)).toEqual(['refused']);
});

test('fifty equal calls at once are one write, and a repetition gets the same answer', async () => {
  const { deps } = setUp();
  const { setting, yampi } = fakeSetting([]);
  const change = changeOf(old, wanted);
  const all = await Promise.allSettled(Array.from({ length: 50 }, () => saveSetting(deps, setting, change)));
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(
    Array(49).fill('in_progress'),
  );
  expect((await saveSetting(deps, setting, change)).outcome).toBe('saved');
  expect(yampi.writes).toHaveLength(1);
  await expect(saveSetting(deps, setting, { ...change, value: old })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a form saved without a change writes nothing', async () => {
  const { deps, rows } = setUp();
  const { setting, yampi } = fakeSetting([]);
  expect((await saveSetting(deps, setting, changeOf(old, old))).outcome).toBe('saved');
  expect(yampi.writes).toEqual([]);
  expect(rows).toEqual([]);
});

const step = fc.record({
  who: fc.constantFrom('ana', 'bia', 'panel'),
  tax: fc.double({ min: 0, max: 20, noNaN: true }),
  active: fc.boolean(),
  reopens: fc.boolean(),
  repeats: fc.boolean(),
});

test('two editors and a panel of Yampi, with faults: nothing is overwritten unseen, written twice or told wrongly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom(...faults), { maxLength: 8 }),
      async (steps, plan) => {
        const { deps } = setUp();
        const { setting, yampi } = fakeSetting(plan);
        const opened = new Map<string, Value>();
        for (const { who, tax, active, reopens, repeats } of steps) {
          const value = { tax, active };
          if (who === 'panel') {
            yampi.value = value;
            yampi.late = undefined;
            continue;
          }
          const seen = reopens ? undefined : opened.get(who);
          const base = seen ?? (await setting.read().catch(() => undefined));
          if (!base) continue;
          opened.set(who, base);
          const stood = yampi.late ?? yampi.value;
          const writesBefore = yampi.writes.length;
          const change = changeOf(base, value, who);
          const calls = [change, ...(repeats ? [change] : [])];
          const ends = await Promise.allSettled(calls.map((one) => saveSetting(deps, setting, one)));
          const written = yampi.writes.length - writesBefore;
          expect(written).toBeLessThanOrEqual(1);
          // Whoever wrote had seen what stood there.
          if (written === 1) expect(baseOf(stood)).toBe(baseOf(base));
          for (const end of ends) {
            if (end.status === 'rejected') continue;
            const { outcome } = end.value;
            const now = yampi.late ?? yampi.value;
            if (outcome === 'saved') expect(now).toEqual(value);
            if (outcome === 'not_saved') expect(now).toEqual(stood);
          }
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a write that a crash cut off is looked up, not sent again, and its end is recorded', async () => {
  const ends: Record<string, string> = { saved: 'done', not_saved: 'failed', saved_with_differences: 'done' };
  for (const [stored, outcome] of [
    [wanted, 'saved'],
    [old, 'not_saved'],
    [{ tax: 4, active: true }, 'saved_with_differences'],
  ] as const) {
    const { deps, rows } = setUp();
    const { setting, yampi } = fakeSetting([], stored);
    const keys: WriteKeys = { ...deps.writeKeys, begin: async () => ({ state: 'cut_off' }) };
    const answer = await saveSetting({ ...deps, writeKeys: keys }, setting, changeOf(old, wanted));
    expect(answer.outcome).toBe(outcome);
    expect(rows.map((row) => row.outcome)).toEqual([ends[outcome]]);
    expect(yampi.writes).toEqual([]);
  }
});

test('after something was sent, a failure of ours leaves the key to be looked up', async () => {
  const { deps } = setUp();
  const { setting } = fakeSetting([]);
  const released: string[] = [];
  const failing: SettingDeps = {
    ...deps,
    writeKeys: { ...deps.writeKeys, release: async ({ key }) => void released.push(key) },
    audit: {
      ...deps.audit,
      record: async ({ outcome }) => {
        if (outcome === 'done') throw new Error('the database is away');
      },
    },
  };
  await expect(saveSetting(failing, setting, changeOf(old, wanted))).rejects.toThrow('away');
  expect(released).toEqual([]);
});
