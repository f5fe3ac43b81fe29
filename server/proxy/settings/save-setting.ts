import { setTimeout as sleepFor } from 'node:timers/promises';
import type { SettingOutcome } from '#contract/app/settings.ts';
import type { Audit, AuditEntry } from '#server/store/audit.ts';
import { contentHash } from '#server/store/content-hash.ts';
import type { WriteIntent, WriteKeys } from '#server/store/write-keys.ts';
import type { WriteLock } from '#server/store/write-lock.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { Refusal } from '../refusal.ts';
import { changedFields, differencesOf } from './changed-fields.ts';
import { claimKey } from './claim-key.ts';

/** The editable fields of a setting in our types. */
export type SettingValue = Record<string, unknown>;

/** One setting at Yampi, whatever it is: how it is read and how it is written. */
export type Setting<Value extends SettingValue> = {
  alias: string;
  /** Name of the operation of our API. */
  operation: string;
  /** What the audit calls it: "payment 3, config 12". Also what is locked. */
  object: string;
  /** What stands there now, past Yampi's cache. @throws {UpstreamError} `not_found` when nothing does */
  read(): Promise<Value>;
  /** Writes all of it in one call. @throws {UpstreamError} */
  write(value: Value): Promise<void>;
};

/** Who changes what it was into what, under which key. */
export type SettingChange<Value> = {
  actor: AuditEntry['actor'];
  requestId: string;
  key: string;
  base: string;
  value: Value;
};

export type SettingAnswer<Value> = {
  outcome: SettingOutcome;
  current: { base: string; value: Value } | null;
  differences: string[];
};

export type SettingDeps = {
  audit: Audit;
  writeKeys: WriteKeys;
  writeLock: WriteLock;
  sleep?: (ms: number) => Promise<void>;
};

/** After a write without an answer Yampi is read again then: it may still be at work. */
const patienceMs = [0, 2_000, 8_000, 20_000];

/** Yampi surely did nothing: it refused, or nothing was sent. */
export const surelyNothing: ReadonlySet<string> = new Set<string>([
  'invalid',
  'busy',
  'not_found',
  'store_credentials',
  'store_inactive',
]);

export function baseOf(value: SettingValue): string {
  return contentHash(value);
}

/**
 * The only way a setting is changed: its key claimed, its object locked, read fresh and compared with what the form
 * was opened on, announced in the audit, written in one call that is never repeated, and read again.
 * @throws {Refusal} `conflict` with what stands there, `in_progress`, or `invalid` for a key that meant something else
 * @throws {UpstreamError} when surely nothing was written
 */
export async function saveSetting<Value extends SettingValue>(
  deps: SettingDeps,
  setting: Setting<Value>,
  change: SettingChange<Value>,
): Promise<SettingAnswer<Value>> {
  const intent: WriteIntent = {
    userId: change.actor.id,
    key: change.key,
    operation: `${setting.operation} ${setting.alias} ${setting.object}`,
    payload: { base: change.base, value: change.value },
  };
  const known = await claimKey(deps.writeKeys, intent);
  if (known.state === 'done') return known.result as SettingAnswer<Value>;
  const answer = await deps.writeLock
    .run(`${setting.alias} ${setting.object}`, (assertHeld) =>
      // A crash cut the first try off: it may have reached Yampi, so it is looked up and not sent again.
      known.state === 'cut_off' ? lookUp(deps, setting, change) : write(deps, setting, change, assertHeld),
    )
    .catch(async (error) => {
      // Only these are thrown before anything was sent. After anything else the key stays, and is looked up later.
      if (error instanceof Refusal || error instanceof UpstreamError) await deps.writeKeys.release(intent);
      throw error;
    });
  await deps.writeKeys.finish(intent, answer);
  return answer;
}

async function write<Value extends SettingValue>(
  deps: SettingDeps,
  setting: Setting<Value>,
  change: SettingChange<Value>,
  assertHeld: () => void,
): Promise<SettingAnswer<Value>> {
  const { value } = change;
  const record = recorder(deps, setting, change);
  const before = await setting.read();
  if (baseOf(before) !== change.base) {
    await record('refused', before, value);
    throw new Refusal('conflict', { conflict: { base: baseOf(before), theirs: before } });
  }
  if (differencesOf(value, before).length === 0) return answerOf('saved', before, value);
  await record('intent', before, value);
  assertHeld();
  let isAnswered = true;
  try {
    await setting.write(value);
  } catch (error) {
    if (error instanceof UpstreamError && surelyNothing.has(error.code)) {
      await record('failed', before, value);
      throw error;
    }
    isAnswered = false;
  }
  const after = await readAgain(deps, setting, (now) => isAnswered || differencesOf(now, before).length > 0);
  const answer = judge(before, value, after, isAnswered);
  await record(auditOutcome[answer.outcome], before, after ?? value);
  return answer;
}

/** What was asked for is in every row; what Yampi holds instead in the last one. */
function recorder<Value extends SettingValue>(
  { audit }: SettingDeps,
  { alias, operation, object }: Setting<Value>,
  { actor, requestId }: SettingChange<Value>,
) {
  return (outcome: AuditEntry['outcome'], before: Value, after: Value): Promise<void> =>
    audit.record({
      actor,
      requestId,
      alias,
      operation,
      object,
      fields: changedFields(before, after),
      outcome,
    });
}

const auditOutcome = {
  saved: 'done',
  saved_with_differences: 'done',
  not_saved: 'failed',
  unknown: 'unknown',
} as const satisfies Record<SettingOutcome, AuditEntry['outcome']>;

function judge<Value extends SettingValue>(
  before: Value,
  sent: Value,
  after: Value | undefined,
  isAnswered: boolean,
): SettingAnswer<Value> {
  if (!after) return { outcome: 'unknown', current: null, differences: [] };
  if (differencesOf(sent, after).length === 0) return answerOf('saved', after, sent);
  const isUntouched = differencesOf(before, after).length === 0;
  return answerOf(isUntouched && !isAnswered ? 'not_saved' : 'saved_with_differences', after, sent);
}

async function lookUp<Value extends SettingValue>(
  deps: SettingDeps,
  setting: Setting<Value>,
  change: SettingChange<Value>,
): Promise<SettingAnswer<Value>> {
  const now = await readAgain(deps, setting, () => true);
  const answer = judgeLate(change, now);
  const stored = now ?? change.value;
  await recorder(deps, setting, change)(auditOutcome[answer.outcome], stored, change.value);
  return answer;
}

function judgeLate<Value extends SettingValue>(
  { base, value }: SettingChange<Value>,
  now: Value | undefined,
): SettingAnswer<Value> {
  if (!now) return { outcome: 'unknown', current: null, differences: [] };
  if (differencesOf(value, now).length === 0) return answerOf('saved', now, value);
  return answerOf(baseOf(now) === base ? 'not_saved' : 'saved_with_differences', now, value);
}

function answerOf<Value extends SettingValue>(
  outcome: SettingOutcome,
  current: Value,
  sent: Value,
): SettingAnswer<Value> {
  const differences = outcome === 'saved' ? [] : differencesOf(sent, current);
  return { outcome, current: { base: baseOf(current), value: current }, differences };
}

/** Reads until `isEnough` or the patience is over; undefined when Yampi never answered. */
async function readAgain<Value extends SettingValue>(
  { sleep = (ms) => sleepFor(ms) }: SettingDeps,
  setting: Setting<Value>,
  isEnough: (now: Value) => boolean,
): Promise<Value | undefined> {
  let last: Value | undefined;
  for (const ms of patienceMs) {
    if (ms > 0) await sleep(ms);
    const now = await setting.read().catch(() => undefined);
    if (now && isEnough(now)) return now;
    last = now ?? last;
  }
  return last;
}
