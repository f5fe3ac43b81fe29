import { expect, test } from 'vitest';
import { cartStage } from './cart-stage.ts';

const calm = { refused: false, waitingFor: null, step: null } as const;

test('a refusal is said first, whatever else is true', () => {
  expect(cartStage({ refused: true, waitingFor: 'pix', step: 'payment' })).toEqual({
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

test('an unknown step keeps its own word, and no step says nothing', () => {
  expect(cartStage({ ...calm, step: 'upsell' })).toEqual({ word: 'other', raw: 'upsell', tone: 'neutral' });
  expect(cartStage(calm)).toBeNull();
});
