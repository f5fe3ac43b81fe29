import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

const letters = (text: string) => text.length;

test('lines are as long as they may be and no word is lost', () => {
  expect(wrapText('um dois três', 8, letters)).toEqual(['um dois', 'três']);
  expect(wrapText('um dois três', 99, letters)).toEqual(['um dois três']);
});

test('a word wider than the line stands alone', () => {
  expect(wrapText('a inconstitucional b', 5, letters)).toEqual(['a', 'inconstitucional', 'b']);
  expect(wrapText('', 5, letters)).toEqual(['']);
});
