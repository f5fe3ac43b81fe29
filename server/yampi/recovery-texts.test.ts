import { expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import type { YampiClient } from './client.ts';
import { fetchRecoveryMessages, recoveryText } from './recovery-texts.ts';
import { UpstreamError } from './upstream-error.ts';

const message = (turn: number, active = true) => ({
  id: String(turn),
  active,
  email_subject: `{name}, turno ${turn}`,
  email_subject_multiple: `{name}, turno ${turn}, vários`,
  email_message: `<p>Olá {name}!</p><p>Um produto.</p>`,
  email_message_multiple: '<p>Olá {name}!</p><p>Vários produtos.</p>',
  sms_message: null,
  sms_message_multiple: null,
  hours_delay: turn,
  promocode_id: null,
});
const messages = [message(1), message(2, false), message(3)];
const ana = { firstName: 'Ana', isMultiple: false };

test('turns count the active messages', () => {
  expect(recoveryText(messages, 2, ana)).toEqual({ subject: 'Ana, turno 3', text: 'Olá Ana!\nUm produto.' });
  expect(recoveryText(messages, 3, ana)).toBeUndefined();
});

test('more than one product has texts of its own; without a name it goes, with its comma', () => {
  expect(recoveryText(messages, 1, { firstName: null, isMultiple: true })).toEqual({
    subject: 'turno 1, vários',
    text: 'Olá !\nVários produtos.',
  });
});

test('a name is no pattern', () => {
  expect(recoveryText(messages, 1, { ...ana, firstName: "$&'" })?.subject).toBe("$&', turno 1");
});

test('a store whose config is not found, or is switched off, has no messages', async () => {
  const client = (answer: () => unknown) => ({ call: async () => answer() }) as unknown as YampiClient;
  const sample = operations.getRecoveryConfig.response.parse(readSample('carts-config'));
  expect(
    await fetchRecoveryMessages(
      client(() => sample),
      'loja',
    ),
  ).toEqual(sample?.messages);
  expect(
    await fetchRecoveryMessages(
      client(() => ({ ...sample, active: false })),
      'loja',
    ),
  ).toBeNull();
  const missing = client(() => {
    throw new UpstreamError('not_found', 'none');
  });
  expect(await fetchRecoveryMessages(missing, 'loja')).toBeNull();
});
