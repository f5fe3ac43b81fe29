import { randomBytes } from 'node:crypto';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db, Queries } from './database.ts';
import { factors } from './schema.ts';
import type { Seal } from './seal.ts';
import { placeOf } from './seal-anew.ts';
import { hashOfToken, newToken } from './token.ts';
import { base32, matchingStep } from './totp.ts';

export type Factors = {
  has(userId: string): Promise<boolean>;
  /** Uses a code of the app or a recovery code up. False when it is wrong, or was used before. */
  use(userId: string, code: string, on?: Queries): Promise<boolean>;
  /** Gives a person a second factor, whose code of `step` is used up already. Returns the recovery codes, in clear. */
  add(userId: string, totp: { secret: string; step: number }, on: Queries): Promise<string[]>;
};

/** People group digits by blanks, and recovery codes by dashes. */
export function plainCode(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}

/** Second factors: an authenticator app, and ten codes for the day on which it is lost. */
export function createFactors(db: Db, seal: Seal, now: () => Date): Factors {
  async function spendTotp(on: Queries, userId: string, code: string): Promise<boolean> {
    const rows = await on.select().from(factors).where(ofKind(userId, 'totp'));
    for (const { id, secret } of rows) {
      const step = matchingStep(seal.open(secret, placeOf.factor(id)), code, now());
      if (step === null) continue;
      // One statement: of two uses at the same moment only one finds the step unused.
      const used = await on
        .update(factors)
        .set({ lastStep: step, usedAt: now() })
        .where(and(eq(factors.id, id), or(isNull(factors.lastStep), lt(factors.lastStep, step))))
        .returning({ id: factors.id });
      if (used.length > 0) return true;
    }
    return false;
  }

  async function spendRecoveryCode(on: Queries, userId: string, code: string): Promise<boolean> {
    const unused = and(
      ofKind(userId, 'recovery'),
      eq(factors.secret, hashOfToken(code)),
      isNull(factors.usedAt),
    );
    const used = await on.update(factors).set({ usedAt: now() }).where(unused).returning({ id: factors.id });
    return used.length > 0;
  }

  return {
    async has(userId) {
      return (await db.$count(factors, ofKind(userId, 'totp'))) > 0;
    },
    async use(userId, code, on = db) {
      const plain = plainCode(code);
      return /^\d{6}$/.test(plain) ? spendTotp(on, userId, plain) : spendRecoveryCode(on, userId, plain);
    },
    async add(userId, { secret, step }, on) {
      const id = newToken();
      const shared = { userId, createdAt: now() };
      const codes = Array.from({ length: 10 }, newRecoveryCode);
      await on.delete(factors).where(eq(factors.userId, userId));
      await on.insert(factors).values([
        { ...shared, id, kind: 'totp', secret: seal.seal(secret, placeOf.factor(id)), lastStep: step },
        ...codes.map((code) => ({
          ...shared,
          id: newToken(),
          kind: 'recovery' as const,
          secret: hashOfToken(plainCode(code)),
        })),
      ]);
      return codes;
    },
  };
}

function ofKind(userId: string, kind: 'totp' | 'recovery') {
  return and(eq(factors.userId, userId), eq(factors.kind, kind));
}

/** 128 random bits, in groups that can be written down. */
function newRecoveryCode(): string {
  return (
    base32(randomBytes(16))
      .match(/.{1,4}/g)
      ?.join('-') ?? ''
  );
}
