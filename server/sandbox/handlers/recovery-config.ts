import { and, desc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { operations } from '#contract/yampi/operations.ts';
import type { Call, StoreCall, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { lockStore, nextId } from '../next-id.ts';
import { pathId } from '../path-id.ts';
import { type RecoveryMessage, recoveryConfigs, recoveryRevisions } from '../schema-settings.ts';
import { defaultMessages } from '../seed/recovery-texts.ts';
import { wireRecoveryConfig } from '../wire/recovery-config.ts';
import { WireError } from '../wire-error.ts';

type Sent = z.output<typeof operations.updateRecoveryConfig.body>['messages'][number];
type Setting = { active: boolean; messages: RecoveryMessage[] };

async function load(db: Pick<Call['db'], 'select'>, { store, params }: StoreCall) {
  const id = pathId(params.id);
  const [config] = await db
    .select()
    .from(recoveryConfigs)
    .where(and(eq(recoveryConfigs.storeId, store.id), eq(recoveryConfigs.id, id)));
  const revisions = await db
    .select()
    .from(recoveryRevisions)
    .where(and(eq(recoveryRevisions.storeId, store.id), eq(recoveryRevisions.configId, id)))
    .orderBy(desc(recoveryRevisions.id));
  return { config: found(config), inForce: found(revisions[0]), revisions };
}

/** A message with an id keeps what is left out of it, and its coupon; null takes a text away. */
function messageOf(sent: Sent, before: RecoveryMessage | undefined, id: number): RecoveryMessage {
  const kept = (text: string | null | undefined, was: string | null | undefined) =>
    text === undefined ? (was ?? null) : text;
  return {
    id,
    active: sent.active,
    emailSubject: sent.email_subject,
    emailSubjectMultiple: sent.email_subject_multiple,
    emailMessage: sent.email_message,
    emailMessageMultiple: sent.email_message_multiple,
    smsMessage: kept(sent.sms_message, before?.smsMessage),
    smsMessageMultiple: kept(sent.sms_message_multiple, before?.smsMessageMultiple),
    hoursDelay: sent.hours_delay,
    promocodeId: before?.promocodeId ?? null,
  };
}

/** The messages as they were sent, in their order. @throws WireError 422 for ids that are no message's, or stand there twice */
function arranged(sent: readonly Sent[], before: readonly RecoveryMessage[], firstFreeId: number) {
  const errors: Record<string, string[]> = {};
  const known = new Map(before.map((message) => [String(message.id), message]));
  const seen = new Set<string>();
  let freeId = firstFreeId;
  const messages = sent.map((message, at) => {
    if (message.id === undefined) return messageOf(message, undefined, freeId++);
    const kept = known.get(message.id);
    if (!kept) errors[`messages.${at}.id`] = ['A mensagem não existe nesta configuração.'];
    else if (seen.has(message.id)) errors[`messages.${at}.id`] = ['A mensagem está repetida.'];
    seen.add(message.id);
    return messageOf(message, kept, kept?.id ?? 0);
  });
  if (Object.keys(errors).length > 0) throw new WireError(422, { errors });
  return messages;
}

/** What the config itself says of its messages: how many go out, when the first does, and whether that one has a coupon. */
function summaryOf(messages: readonly RecoveryMessage[]) {
  const going = messages.filter((message) => message.active);
  const first = going[0] ?? messages[0];
  return {
    emailFrequency: going.length,
    emailHoursDelay: first?.hoursDelay ?? 0,
    promocodeInFirstEmail: (first?.promocodeId ?? null) !== null,
  };
}

/** Writes a new revision; the old ones stay, because e-mails that were scheduled by them do. */
async function revise(
  call: StoreCall,
  settingOf: (loaded: Awaited<ReturnType<typeof load>>) => Setting,
): Promise<object> {
  const { db, store, now } = call;
  return db.transaction(async (tx) => {
    await lockStore(tx, store);
    const loaded = await load(tx, call);
    const setting = settingOf(loaded);
    const id = await nextId(tx, recoveryRevisions, store);
    const revision = { storeId: store.id, id, configId: loaded.config.id, since: now, ...setting };
    const [written] = await tx.insert(recoveryRevisions).values(revision).returning();
    const [config] = await tx
      .update(recoveryConfigs)
      .set(summaryOf(setting.messages))
      .where(and(eq(recoveryConfigs.storeId, store.id), eq(recoveryConfigs.id, loaded.config.id)))
      .returning();
    return { data: wireRecoveryConfig(found(config), found(written)) };
  });
}

/** The store's own recovery messages. Each store has one config, and its id is 1. */
export const recoveryConfigHandlers = {
  getRecoveryConfig: async (call) => {
    const { config, inForce } = await load(call.db, call);
    return { data: wireRecoveryConfig(config, inForce) };
  },
  updateRecoveryConfig: (call) =>
    revise(call, ({ inForce, revisions }) => {
      const ids = revisions.flatMap((revision) => revision.messages.map((message) => message.id));
      const { active, messages } = call.body;
      return { active, messages: arranged(messages, inForce.messages, Math.max(0, ...ids) + 1) };
    }),
  resetRecoveryConfig: (call) =>
    revise(call, ({ inForce }) => ({ active: inForce.active, messages: [...defaultMessages] })),
} satisfies Partial<StoreHandlers>;
