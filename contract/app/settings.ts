import * as z from 'zod/mini';

/** Names the state of a setting that a form was opened on: a hash of all that can be edited. */
const settingBase = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** A setting as a form reads it, past Yampi's cache. */
export function settingOf<Value extends z.ZodMiniType>(value: Value) {
  return z.object({ base: settingBase, value });
}

/** What a form sends: the state it was opened on, and what it wants instead. */
export function settingChange<Value extends z.ZodMiniType>(value: Value) {
  return z.object({ base: settingBase, value });
}

/**
 * What became of a change. `saved`: Yampi was read again and holds what was sent. `saved_with_differences`: it took
 * the change and holds something else in the fields of `differences`. `not_saved`: no answer came, and Yampi holds
 * what it held before. `unknown`: no answer came, and Yampi could not be read for 30 seconds.
 */
const settingOutcomes = ['saved', 'saved_with_differences', 'not_saved', 'unknown'] as const;

export function settingAnswer<Value extends z.ZodMiniType>(value: Value) {
  return z.object({
    outcome: z.enum(settingOutcomes),
    /** What Yampi holds now; null where the outcome is `unknown`. */
    current: z.nullable(settingOf(value)),
    differences: z.array(z.string()),
  });
}

export type SettingOutcome = (typeof settingOutcomes)[number];

/** The part of a 409 that a form needs: what somebody else made of the setting meanwhile. */
export const settingConflict = z.object({ base: settingBase, theirs: z.record(z.string(), z.unknown()) });
export type SettingConflict = z.output<typeof settingConflict>;

/** Names one intent to write, so that a repetition of the same call does nothing twice. 128 bits or more. */
export const idempotencyKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));
export const idempotencyHeader = 'Idempotency-Key';
