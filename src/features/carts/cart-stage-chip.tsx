import { useTranslations } from 'use-intl';
import { type CartStage, cartStage, type StagedCart } from './cart-stage.ts';

/** One path each: fifty rows carry one of these. */
const icons: Record<CartStage['word'], string> = {
  gone: 'M9 2.5H3v11h6M6.5 8H14m0 0-2.5-2.5M14 8l-2.5 2.5',
  refused: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6 6l4 4m0-4-4 4',
  pix: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.5V8l2.3 1.5',
  billet: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.5V8l2.3 1.5',
  personal: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 13.5c.6-2.4 2.6-3.7 5-3.7s4.4 1.3 5 3.7',
  shipping: 'M1.5 4h8v7h-8zM9.5 6.5h3l2 2.2V11h-5M5 12.8a1.3 1.3 0 1 0 0-2.6m7 2.6a1.3 1.3 0 1 0 0-2.6',
  payment: 'M2 4h12v8.5H2zM2 7h12',
  other: 'M4 8h.01M8 8h.01M12 8h.01',
};

const tones = {
  danger: 'bg-danger-soft text-danger',
  waiting: 'bg-waiting-soft text-waiting',
  neutral: 'bg-sunken text-ink-2',
};

/** Where one cart stands. Lists look the words up once for all of their rows and use `StageChip`. */
export function CartStageChip({ cart }: { cart: StagedCart }) {
  const t = useTranslations('carts.stage');
  const stage = cartStage(cart);
  return stage && <StageChip stage={stage} text={stage.word === 'other' ? stage.raw : t(stage.word)} />;
}

/** A stage as icon, word and colour. Looks like a badge, with one element less: a list has fifty. */
export function StageChip({ stage, text }: { stage: CartStage; text: string }) {
  return (
    <span
      className={`inline-block max-w-full flex-none truncate rounded px-1.5 py-0.5 align-middle text-12 font-medium ${tones[stage.tone]}`}
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" fill="none" className="mr-1 inline size-3.5 align-[-2.5px]">
        <path d={icons[stage.word]} stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      {text}
    </span>
  );
}
