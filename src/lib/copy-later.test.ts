import { afterEach, expect, test, vi } from 'vitest';
import { copyLater } from './copy-later.ts';

afterEach(() => vi.unstubAllGlobals());

/** A clipboard that keeps what it was given; `takesPromises` as Chromium's does. */
function clipboard({ takesPromises }: { takesPromises: boolean }) {
  const kept: string[] = [];
  class Item {
    data: Record<string, Promise<Blob>>;
    constructor(data: Record<string, Promise<Blob>>) {
      this.data = data;
    }
  }
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', {
    clipboard: {
      async write([item]: Item[]) {
        const blob = await item?.data['text/plain'];
        if (!takesPromises) throw new TypeError('no promises');
        kept.push(`late ${await blob?.text()}`);
      },
      async writeText(text: string) {
        kept.push(`plain ${text}`);
      },
    },
  });
  return kept;
}

test('the clipboard is asked within the press, before the text is there', async () => {
  const kept = clipboard({ takesPromises: true });
  await copyLater(Promise.resolve('link'));
  expect(kept).toEqual(['late link']);
});

test('a clipboard that takes no promise gets the text when it has come', async () => {
  const kept = clipboard({ takesPromises: false });
  await copyLater(Promise.resolve('link'));
  expect(kept).toEqual(['plain link']);
});

test('nothing is copied where the text never comes, and its error is told', async () => {
  const kept = clipboard({ takesPromises: true });
  await expect(copyLater(Promise.reject(new Error('barred')))).rejects.toThrow('barred');
  expect(kept).toEqual([]);
});
