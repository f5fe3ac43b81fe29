import { DeskRefused } from '#server/desk/desk-refused.ts';
import { Refusal } from '../refusal.ts';

/** What the desk refuses, as our answer. */
export async function asDeskRefusal<T>(deed: Promise<T>): Promise<T> {
  try {
    return await deed;
  } catch (error) {
    if (!(error instanceof DeskRefused)) throw error;
    throw new Refusal(error.why, error.fields && { fields: error.fields });
  }
}
