import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { nextAttempt, type WriteAttempt } from '#src/lib/write-attempt.ts';
import type { SettingValue } from './setting-field.ts';
import {
  answerOfReading,
  newsOf,
  type Setting,
  type SettingAnswer,
  type SettingNews,
  type SettingRefusal,
} from './setting-news.ts';

export type SettingWriter<Value extends SettingValue> = {
  /** The setting as the form was opened on it. */
  setting: Setting<Value>;
  /** Writes once, however often it is called with the same key. */
  save: (change: Setting<Value> & { key: string }) => Promise<SettingAnswer<Value>>;
  /** What stands there now. */
  read: () => Promise<Setting<Value>>;
  refusalOf: (error: unknown) => SettingRefusal;
};

type Conflict<Value extends SettingValue> = { base: Value; theirs: Setting<Value>; mine: Value };

type Reactions<Value extends SettingValue> = {
  /** The form is to show another state from now on. */
  onShow: (value: Value) => void;
  onRefusedFields: (fields: SettingRefusal['fields']) => void;
};

/**
 * The write of a form from submit to its truth: one at a time, under one key until an answer came, never repeated by
 * itself, and never taken for done before the server says what stands there.
 */
export function useSettingWrite<Value extends SettingValue>(
  { setting, save, read, refusalOf }: SettingWriter<Value>,
  { onShow, onRefusedFields }: Reactions<Value>,
) {
  const [opened, setOpened] = useState(setting);
  const [news, setNews] = useState<SettingNews<Value>>();
  const [conflict, setConflict] = useState<Conflict<Value>>();
  const [isBusy, setBusy] = useState(false);
  // A second press may come before React has drawn the first.
  const underWay = useRef(false);
  const attempt = useRef<WriteAttempt>(undefined);

  async function alone(work: () => Promise<() => void>): Promise<void> {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setNews(undefined);
    const tell = await work();
    underWay.current = false;
    // Locked fields take no focus, and the next step may give it to one of them.
    flushSync(() => setBusy(false));
    tell();
  }

  function send(change: Setting<Value>, before: Value = opened.value): Promise<void> {
    return alone(async () => {
      attempt.current = nextAttempt(attempt.current, change);
      try {
        const answer = await save({ ...change, key: attempt.current.key });
        attempt.current = undefined;
        return () => take(answer, change, before);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal.isAnswered) attempt.current = undefined;
        return () => refuse(refusal, change, before);
      }
    });
  }

  function readAgain(sent: Setting<Value>): Promise<void> {
    return alone(async () => {
      try {
        const answer = answerOfReading(sent, await read());
        return () => take(answer, sent, opened.value);
      } catch {
        return () => setNews({ kind: 'unknown', sent });
      }
    });
  }

  function take(answer: SettingAnswer<Value>, sent: Setting<Value>, before: Value) {
    setNews(newsOf(answer, sent, before));
    if (!answer.current) return;
    setOpened(answer.current);
    // What was not saved stays in the fields, ready to be sent again.
    if (answer.outcome !== 'not_saved') onShow(answer.current.value);
  }

  function refuse(refusal: SettingRefusal, sent: Setting<Value>, before: Value) {
    if (refusal.conflict) {
      const { base, theirs } = refusal.conflict;
      setConflict({ base: before, theirs: { base, value: theirs as Value }, mine: sent.value });
      return;
    }
    setNews(refusal.isAnswered ? { kind: 'refused', refusal } : { kind: 'unanswered', sent, refusal });
    onRefusedFields(refusal.fields);
  }

  return {
    opened,
    news,
    conflict,
    isBusy,
    send: (value: Value) => send({ base: opened.base, value }),
    repeat: (change: Setting<Value>) => send(change),
    readAgain,
    clearNews: () => setNews(undefined),
    leaveConflict: () => setConflict(undefined),
    /** The two states became one: it is shown, and saved on top of theirs. */
    settle(merged: Value, { theirs }: Conflict<Value>) {
      setConflict(undefined);
      setOpened(theirs);
      onShow(merged);
      void send({ base: theirs.base, value: merged }, theirs.value);
    },
  };
}
