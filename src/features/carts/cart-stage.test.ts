import { expect, test } from 'vitest';
import { cartStage } from './cart-stage.ts';

const calm = { refused: false, waitingFor: null, step: null, goneAt: null } as const;

test('a refusal is said first, whatever else is true', () => {
  expect(cartStage({ ...calm, refused: true, waitingFor: 'pix', step: 'payment' })).toEqual({
    word: 'refused',
    tone: 'danger',
  });
});

test('an issued Pix or boleto waits for its payment', () => {
  expect(cartStage({ ...calm, waitingFor: 'pix', step: 'payment' })).toEqual({
    word: 'pix',
    tone: 'waiting',
  });
  expect(cartStage({ ...calm, waitingFor: 'billet' })).toEqual({ word: 'billet', tone: 'waiting' });
});

test('otherwise the step of the checkout is the stage', () => {
  expect(cartStage({ ...calm, step: 'personal' })).toEqual({ word: 'personal', tone: 'neutral' });
  expect(cartStage({ ...calm, step: 'shipping' })).toEqual({ word: 'shipping', tone: 'neutral' });
});

test('a cart that left the list is not shown as work, whatever it stopped at', () => {
  const gone = { ...calm, refused: true, step: 'payment', goneAt: '2026-11-23T12:00:00.000Z' } as const;
  expect(cartStage(gone)).toEqual({ word: 'gone', tone: 'neutral' });
});

test('an unknown step keeps its own word, and no step says nothing', () => {
  expect(cartStage({ ...calm, step: 'upsell' })).toEqual({ word: 'other', raw: 'upsell', tone: 'neutral' });
  expect(cartStage(calm)).toBeNull();
});
