import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { boundedBody } from './bounded-body.ts';
import { Refusal } from './refusal.ts';
import { searchTexts } from './search-texts.ts';

const bodyLimit = 256 * 1024;
const portuguese = z.locales.pt().localeError;

/** Reads a query strictly: what the schema does not know is refused by name. Hidden fields come in the header alone. */
export function readQuery(endpoint: Endpoint, url: string, header: string | undefined): unknown {
  if (!endpoint.query && header === undefined && !url.includes('?')) return undefined;
  const hidden = new Set(endpoint.hidden);
  const visible = searchTexts(new URL(url).searchParams);
  const concealed = searchTexts(new URLSearchParams(header ?? ''));
  const names = Object.keys(endpoint.query?.shape ?? {});
  refuseOthers(
    visible,
    names.filter((name) => !hidden.has(name)),
  );
  refuseOthers(concealed, [...hidden]);
  return endpoint.query && parsed(endpoint.query, { ...visible, ...concealed });
}

/** Refuses what is not among the known fields, by name: who sends it believes that it does something. */
function refuseOthers(given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Refusal('invalid', {
      fields: Object.fromEntries(unknown.map((name) => [name, ['Campo desconhecido']])),
    });
}

/** Reads a body: JSON of at most 256 KiB where the operation has one, and none where it has none. */
export async function readBody(endpoint: Endpoint, request: Request): Promise<unknown> {
  if (!endpoint.body) {
    if (carriesBody(request)) throw new Refusal('invalid', { fields: { body: ['Corpo inesperado'] } });
    return undefined;
  }
  // The exact text: odd spellings of a media type are how validation gets skipped.
  if (request.headers.get('Content-Type')?.toLowerCase() !== 'application/json')
    throw new Refusal('unsupported_type');
  const value = jsonOf(Buffer.from(await boundedBody(request, bodyLimit)).toString('utf8'));
  const body = parsed(endpoint.body, value);
  refuseOthers(value as object, Object.keys(endpoint.body.shape));
  return body;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, refuseUnkept);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid', { fields: { body: ['JSON inválido'] } });
  }
}

/** A NUL and the half of a character are in no text anybody means, and no database keeps them. */
function refuseUnkept(name: string, value: unknown): unknown {
  if (typeof value === 'string' && /[\0\p{Cs}]/u.test(value))
    throw new Refusal('invalid', { fields: { [name || 'body']: ['Caracteres inválidos'] } });
  return value;
}

function carriesBody({ headers }: Request): boolean {
  return headers.has('Transfer-Encoding') || (headers.get('Content-Length') ?? '0') !== '0';
}

function parsed(schema: z.ZodMiniType, value: unknown): unknown {
  const result = z.safeParse(schema, value, { error: portuguese });
  if (result.success) return result.data;
  const fields: Record<string, string[]> = {};
  for (const issue of result.error.issues) {
    const field = issue.path.join('.') || 'body';
    fields[field] = [...(fields[field] ?? []), issue.message];
  }
  throw new Refusal('invalid', { fields });
}
