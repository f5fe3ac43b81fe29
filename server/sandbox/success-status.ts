import type { Operation } from '#contract/yampi/operation.ts';

/** 201 for what was made, 204 where there is nothing to say. */
export function successStatus({ name, method }: Pick<Operation, 'name' | 'method'>): 200 | 201 | 204 {
  if (method === 'DELETE') return 204;
  return name.startsWith('create') ? 201 : 200;
}
