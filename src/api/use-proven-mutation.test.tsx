// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { AskForProof, useProvenMutation } from './use-proven-mutation.ts';

/** Calls a mutation with `name`, where `answers` are what the server says in turn and `proof` what the person does. */
async function run(answers: (Error | string)[], proof: boolean) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const ask = vi.fn(async () => proof);
  const mutationFn = vi.fn(async (_name: string) => {
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  });
  const onSuccess = vi.fn();
  let call: ReturnType<typeof useProvenMutation<string | undefined, string, unknown>> | undefined;
  function Probe() {
    call = useProvenMutation({ mutationFn, onSuccess });
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <AskForProof value={ask}>
          <Probe />
        </AskForProof>
      </QueryClientProvider>,
    ),
  );
  const outcome = await act(() => call?.mutateAsync('Rute').catch((error: unknown) => error));
  await act(() => root.unmount());
  return { outcome, ask, mutationFn, onSuccess };
}

const stepUp = new ApiError('step_up', { status: 403 });

test('with a fresh proof nobody is asked', async () => {
  const { outcome, ask, mutationFn } = await run(['done'], true);
  expect(outcome).toBe('done');
  expect(ask).not.toHaveBeenCalled();
  expect(mutationFn).toHaveBeenCalledTimes(1);
});

test('after a proof the very same call is made once more, and succeeds once', async () => {
  const { outcome, mutationFn, onSuccess } = await run([stepUp, 'done'], true);
  expect(outcome).toBe('done');
  expect(mutationFn.mock.calls.map(([name]) => name)).toEqual(['Rute', 'Rute']);
  expect(onSuccess).toHaveBeenCalledTimes(1);
});

test('who would rather not gets the refusal, and nothing is sent again', async () => {
  const { outcome, mutationFn } = await run([stepUp, 'done'], false);
  expect(outcome).toBe(stepUp);
  expect(mutationFn).toHaveBeenCalledTimes(1);
});

test('a second refusal is final', async () => {
  const { outcome, ask, mutationFn } = await run([stepUp, stepUp, 'done'], true);
  expect(outcome).toBe(stepUp);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(mutationFn).toHaveBeenCalledTimes(2);
});

test('any other failure asks for nothing', async () => {
  const conflict = new ApiError('conflict', { status: 409 });
  const { outcome, ask } = await run([conflict], true);
  expect(outcome).toBe(conflict);
  expect(ask).not.toHaveBeenCalled();
});
