import { infiniteQueryOptions } from '@tanstack/react-query';
import { type AuditSearch, listAudit } from '#contract/app/audit.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('audit');

export const audit = {
  /** Page after page of older rows. Always asked for anew: what was done last is what people come for. */
  list: (alias: string, search: Omit<AuditSearch, 'before'>) =>
    infiniteQueryOptions({
      queryKey: keys.one(alias, 'list', search),
      queryFn: ({ signal, pageParam: before }) =>
        call(listAudit, { params: { alias }, query: { ...search, before }, signal }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next,
      staleTime: 0,
      refetchOnWindowFocus: false,
    }),
};
