import { isApiError } from '#src/api/api-error.ts';

/**
 * Where a failed sign-in is told: `code` at the field of the second step, `wrong` as login and password that do not
 * fit, `other` by the error's own words.
 */
export function signInProblem(
  error: Error | null,
  asksCode: boolean,
): 'code' | 'wrong' | 'other' | undefined {
  if (!error) return undefined;
  if (!isApiError(error, 'invalid')) return 'other';
  return asksCode && !error.fields?.password && !error.fields?.login ? 'code' : 'wrong';
}
