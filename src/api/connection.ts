import { mutationOptions } from '@tanstack/react-query';
import { connectStore } from '#contract/app/connection.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { session } from './session.ts';

export const connection = {
  connect: () =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof connectStore>) => call(connectStore, { body }),
      onSuccess: (answer, _body, _result, { client }) =>
        client.setQueryData(session.current().queryKey, answer),
    }),
};
