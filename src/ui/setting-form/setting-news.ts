import { differingFields } from '#src/lib/three-way.ts';
import type { SettingValue } from './setting-field.ts';

/** A setting and the name of its state, as the server gives both. */
export type Setting<Value extends SettingValue> = { base: string; value: Value };

export type SettingAnswer<Value extends SettingValue> = {
  outcome: 'saved' | 'saved_with_differences' | 'not_saved' | 'unknown';
  current: Setting<Value> | null;
  differences: string[];
};

/** Why a write failed, in words. */
export type SettingRefusal = {
  /** False while it may still be under way, or done without a word. */
  isAnswered: boolean;
  title: string;
  text: string;
  requestId: string | undefined;
  /** Name of a field → what is wrong with it. */
  fields: Record<string, string[]>;
  conflict: { base: string; theirs: SettingValue } | undefined;
};

/** What a form tells about its last write. */
export type SettingNews<Value extends SettingValue> =
  | { kind: 'saved'; changed: string[]; current: Value }
  | { kind: 'differences'; differences: string[]; sent: Value; current: Value }
  | { kind: 'not_saved' }
  | { kind: 'unknown'; sent: Setting<Value> }
  | { kind: 'unanswered'; sent: Setting<Value>; refusal: SettingRefusal }
  | { kind: 'refused'; refusal: SettingRefusal };

/** What became of `sent`, which was made of `before`. */
export function newsOf<Value extends SettingValue>(
  answer: SettingAnswer<Value>,
  sent: Setting<Value>,
  before: Value,
): SettingNews<Value> {
  const { outcome, current, differences } = answer;
  if (!current) return { kind: 'unknown', sent };
  if (outcome === 'not_saved') return { kind: 'not_saved' };
  if (outcome === 'saved_with_differences')
    return { kind: 'differences', differences, sent: sent.value, current: current.value };
  return { kind: 'saved', changed: differingFields(before, current.value), current: current.value };
}

/** The answer that a later reading gives to a write which had none. */
export function answerOfReading<Value extends SettingValue>(
  sent: Setting<Value>,
  current: Setting<Value>,
): SettingAnswer<Value> {
  const differences = differingFields(current.value, sent.value);
  if (differences.length === 0) return { outcome: 'saved', current, differences };
  const isUntouched = current.base === sent.base;
  return { outcome: isUntouched ? 'not_saved' : 'saved_with_differences', current, differences };
}
