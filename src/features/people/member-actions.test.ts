import { expect, test } from 'vitest';
import type { Member } from '#contract/app/team.ts';
import { actionsFor } from './member-actions.ts';

const rute: Member = {
  id: 'p2',
  name: 'Rute Lima',
  login: 'rute@example.com',
  role: 'support',
  everywhere: false,
  disabled: false,
  hasSecondFactor: true,
  isYou: false,
  seenAt: null,
};

const all = ['role', 'sessions', 'reset', 'disable', 'remove'];

test.each([
  ['somebody else', {}, false, all],
  ['somebody without access', { disabled: true }, false, ['role', 'sessions', 'enable', 'remove']],
  ['oneself', { isYou: true }, false, ['role', 'sessions']],
  ['an owner of everything, for one like them', { everywhere: true, role: 'owner' }, true, all],
  ['an owner of everything, for an owner of the store', { everywhere: true, role: 'owner' }, false, []],
  ['a person without a password', { login: null }, false, ['role', 'sessions', 'disable', 'remove']],
] as const)('%s', (_, patch, ownsAll, actions) => {
  expect(actionsFor({ ...rute, ...patch }, ownsAll)).toEqual(actions);
});
