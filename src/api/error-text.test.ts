import { expect, test } from 'vitest';
import { errorCodes } from '#contract/app/errors.ts';
import ptBR from '#src/messages/pt-BR.json';
import { ApiError } from './api-error.ts';
import { codeMessage, errorMessage } from './error-text.ts';

test.each([...errorCodes, 'offline', 'unreachable', 'unreadable'] as const)(
  '%s has a title and a text',
  (code) => {
    expect(ptBR.errors[codeMessage(code)]).toEqual({ title: expect.any(String), text: expect.any(String) });
  },
);

test('an error of our API is told by its code, anything else is our fault', () => {
  expect(errorMessage(new ApiError('upstream_timeout'))).toBe('yampiSlow');
  expect(errorMessage(new TypeError('x is not a function'))).toBe('internal');
  expect(errorMessage('thrown text')).toBe('internal');
});
