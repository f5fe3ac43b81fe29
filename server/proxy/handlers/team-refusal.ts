import { TeamRefused } from '#server/store/change-team.ts';
import { Refusal } from '../refusal.ts';

const needsFactor = ['Antes, esta pessoa precisa de um segundo fator: gere um novo acesso para ela.'];

/** What the store refuses to change, as our answer. */
export async function asRefusal<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof TeamRefused)) throw error;
    throw error.why === 'factor'
      ? new Refusal('invalid', { fields: { role: needsFactor } })
      : new Refusal(error.why);
  }
}
