// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { Setting, SettingAnswer, SettingRefusal } from './setting-news.ts';
import { useSettingWrite } from './use-setting-write.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

type Value = { tax: number; days: number };
type Change = Setting<Value> & { key: string };

const opened = { base: 'old', value: { tax: 5, days: 3 } };
const wanted = { tax: 7, days: 3 };

const refusal: SettingRefusal = {
  isAnswered: true,
  title: 'x',
  text: 'x',
  requestId: undefined,
  fields: {},
  conflict: undefined,
};

/** The hook on a page, and a server that answers as told, one answer after the other. */
function mount(...answers: (SettingAnswer<Value> | SettingRefusal | Promise<SettingAnswer<Value>>)[]) {
  const sent: Change[] = [];
  const onShow = vi.fn();
  const held: { write?: ReturnType<typeof useSettingWrite<Value>> } = {};
  const save = async (change: Change) => {
    sent.push(change);
    const answer = await answers.shift();
    if (!answer || 'isAnswered' in answer) throw answer;
    return answer;
  };
  const read = async () => ({ base: 'now', value: wanted });
  function Form() {
    held.write = useSettingWrite<Value>(
      { setting: opened, save, read, refusalOf: (error) => error as SettingRefusal },
      { onShow, onRefusedFields: () => {} },
    );
    return null;
  }
  act(() => createRoot(document.createElement('div')).render(<Form />));
  return {
    sent,
    onShow,
    get write() {
      if (!held.write) throw new Error('not mounted');
      return held.write;
    },
  };
}

const saved: SettingAnswer<Value> = {
  outcome: 'saved',
  current: { base: 'new', value: wanted },
  differences: [],
};

test('two presses are one write, and what stands there now is the next base', async () => {
  const form = mount(saved, saved);
  await act(async () => void (await Promise.all([form.write.send(wanted), form.write.send(wanted)])));
  expect(form.sent).toHaveLength(1);
  expect(form.sent[0]).toMatchObject({ base: 'old', value: wanted });
  expect(form.write.news).toMatchObject({ kind: 'saved', changed: ['tax'] });
  await act(() => form.write.send({ tax: 8, days: 3 }));
  expect(form.sent[1]?.base).toBe('new');
  expect(form.sent[1]?.key).not.toBe(form.sent[0]?.key);
});

test('without an answer the same key is sent again; after a refusal a new one', async () => {
  const form = mount({ ...refusal, isAnswered: false }, refusal, saved);
  await act(() => form.write.send(wanted));
  expect(form.write.news?.kind).toBe('unanswered');
  await act(() => form.write.repeat({ base: 'old', value: wanted }));
  expect(form.write.news?.kind).toBe('refused');
  await act(() => form.write.send(wanted));
  const [first, second, third] = form.sent.map((one) => one.key);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(form.onShow).toHaveBeenCalledExactlyOnceWith(wanted);
});

test('a settled conflict goes on top of theirs, under a new key', async () => {
  const theirs = { tax: 5, days: 9 };
  const form = mount({ ...refusal, conflict: { base: 'theirs', theirs } }, saved);
  await act(() => form.write.send(wanted));
  const { conflict } = form.write;
  if (!conflict) throw new Error('there is a conflict');
  expect(conflict).toEqual({ base: opened.value, theirs: { base: 'theirs', value: theirs }, mine: wanted });
  expect(form.write.news).toBeUndefined();
  await act(async () => form.write.settle({ tax: 7, days: 9 }, conflict));
  expect(form.sent[1]).toMatchObject({ base: 'theirs', value: { tax: 7, days: 9 } });
  expect(form.sent[1]?.key).not.toBe(form.sent[0]?.key);
});

test('what is not saved stays in the fields; what nobody knows is read again', async () => {
  const form = mount(
    { outcome: 'not_saved', current: opened, differences: ['tax'] },
    { outcome: 'unknown', current: null, differences: [] },
  );
  await act(() => form.write.send(wanted));
  expect(form.write.news?.kind).toBe('not_saved');
  expect(form.onShow).not.toHaveBeenCalled();
  await act(() => form.write.send(wanted));
  const { news } = form.write;
  if (news?.kind !== 'unknown') throw new Error('nobody knows');
  await act(() => form.write.readAgain(news.sent));
  expect(form.write.news).toMatchObject({ kind: 'saved', changed: ['tax'] });
  expect(form.write.opened.base).toBe('now');
});
