import { useTranslations } from 'use-intl';
import type { CartDimension } from '#contract/app/cart-dimensions.ts';
import { contactChannels } from '#contract/app/cart-triage.ts';
import { attemptKinds, cartSteps } from '#contract/app/carts.ts';
import { refusalReasons } from '#contract/app/refusal-reason.ts';
import { noneTag } from '#contract/app/values.ts';

/** What a value of a dimension is called; null and `(none)` are carts without one. Tags and names stand as they came. */
export function useDimensionWords(): (name: CartDimension, value: string | null) => string {
  const t = useTranslations('carts');
  const known: Partial<Record<CartDimension, (value: string) => string>> = {
    step: (value) => (isOne(cartSteps, value) ? t(`stage.${value}`) : value),
    method: (value) => (isOne(attemptKinds, value) ? t(`method.${value}`) : value),
    reason: (value) => (isOne(refusalReasons, value) ? t(`reason.${value}`) : value),
    channel: (value) => (isOne(contactChannels, value) ? t(`channel.${value}`) : value),
    turn: (value) => t('filters.turns', { count: Number(value) }),
    gateway: (value) => t('filters.gatewayId', { id: value }),
  };
  return (name, value) =>
    value === null || value === noneTag ? t(`filters.none.${name}`) : (known[name]?.(value) ?? value);
}

function isOne<const Words extends readonly string[]>(words: Words, value: string): value is Words[number] {
  return words.includes(value);
}
