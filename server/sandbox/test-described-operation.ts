import type { Operation } from '#contract/yampi/operation.ts';
import { openApiDocument } from './open-api.ts';

type Described = { parameters: { name: string; in: string }[]; responses: Record<string, object> };

const paths: Record<string, Record<string, Described>> = JSON.parse(
  JSON.stringify(openApiDocument('http://127.0.0.1').paths),
);

/** What the OpenAPI document says of an operation. */
export function describedOperation({ path, method }: Operation) {
  const found = paths[path]?.[method.toLowerCase()];
  if (!found) throw new RangeError(path);
  return {
    ...found,
    queryNames: found.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
    refusals: Object.keys(found.responses)
      .map(Number)
      .filter((status) => status >= 400),
  };
}
