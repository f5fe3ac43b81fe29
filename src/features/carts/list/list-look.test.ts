import { expect, test } from 'vitest';
import { listLook } from './list-look.ts';

test('what nobody chose is as it always was', () => {
  const look = { columns: ['stage', 'value', 'origin', 'email', 'abandoned'], density: 'regular' };
  expect(listLook({ columns: null, density: null })).toEqual(look);
});

test('chosen columns stand in their own order, and unknown words are nothing', () => {
  expect(listLook({ columns: ['abandoned', 'x', 'state'], density: 'huge' })).toEqual({
    columns: ['state', 'abandoned'],
    density: 'regular',
  });
  expect(listLook({ columns: [], density: 'compact' })).toEqual({ columns: [], density: 'compact' });
});
