import { type CartRow, type CartStep, cartSteps } from '#contract/app/carts.ts';

/** What the stage chip says: one of our words, or the raw word of a step the API invented since. */
export type CartStage =
  | { word: 'gone' | 'refused' | 'pix' | 'billet' | CartStep; tone: 'danger' | 'waiting' | 'neutral' }
  | { word: 'other'; raw: string; tone: 'neutral' };

/** What the stage is told from. */
export type StagedCart = Pick<CartRow, 'step' | 'refused' | 'waitingFor' | 'goneAt'>;

/**
 * Where a cart stands. One that left Yampi's list is no work any more, wherever it stopped; otherwise the worst news
 * comes first: a refusal outweighs an unpaid Pix, which outweighs the step.
 * Null when the API named no step.
 */
export function cartStage(cart: StagedCart): CartStage | null {
  if (cart.goneAt) return { word: 'gone', tone: 'neutral' };
  if (cart.refused) return { word: 'refused', tone: 'danger' };
  if (cart.waitingFor) return { word: cart.waitingFor, tone: 'waiting' };
  if (!cart.step) return null;
  return isCartStep(cart.step)
    ? { word: cart.step, tone: 'neutral' }
    : { word: 'other', raw: cart.step, tone: 'neutral' };
}

function isCartStep(step: string): step is CartStep {
  return (cartSteps as readonly string[]).includes(step);
}
