import * as z from 'zod/mini';
import type { Operation } from '#contract/yampi/operation.ts';

/** Our values in the wire's types. @throws {TypeError} that names the fields, never their values */
export function encoded(operation: Operation, codec: z.ZodMiniType, value: unknown): unknown {
  const wire = z.safeEncode(codec, value);
  if (wire.success) return wire.data;
  const fields = wire.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
  throw new TypeError(`${operation.name}: cannot be sent: ${fields}`);
}
