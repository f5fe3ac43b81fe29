import { expect, test } from 'vitest';
import { ApiError } from '#src/api/api-error.ts';
import { signInProblem } from './sign-in-problem.ts';

const invalid = (...fields: string[]) =>
  new ApiError('invalid', { fields: Object.fromEntries(fields.map((field) => [field, ['x']])) });

test.each([
  [null, false, undefined],
  [invalid('password'), false, 'wrong'],
  [invalid(), false, 'wrong'],
  [invalid('code'), true, 'code'],
  [invalid(), true, 'code'],
  [invalid('password'), true, 'wrong'],
  [new ApiError('rate_limited', { retryAfter: 40 }), true, 'other'],
  [new TypeError('x'), false, 'other'],
] as const)('%s, code asked: %s, is told as %s', (error, asksCode, told) => {
  expect(signInProblem(error, asksCode)).toBe(told);
});
