import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { isApiError } from './api-error.ts';

/** Asks the person to prove who they are; false when they would rather not. */
export const AskForProof = createContext<() => Promise<boolean>>(async () => false);

/**
 * A mutation that may be refused with `step_up`: then the person is asked to prove who they are, and the very same
 * call is made once more. All the while it is pending, so forms keep what was typed. Without a proof it fails as it did.
 */
export function useProvenMutation<Answer, Given, Result>(
  options: UseMutationOptions<Answer, Error, Given, Result>,
): UseMutationResult<Answer, Error, Given, Result> {
  const ask = useContext(AskForProof);
  const { mutationFn } = options;
  return useMutation({
    ...options,
    ...(mutationFn && {
      mutationFn: async (given, context) => {
        try {
          return await mutationFn(given, context);
        } catch (error) {
          if (!isApiError(error, 'step_up') || !(await ask())) throw error;
          return mutationFn(given, context);
        }
      },
    }),
  });
}
