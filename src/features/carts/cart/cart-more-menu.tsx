import { useTranslations } from 'use-intl';
import { isClosed } from '#contract/app/apply-deed.ts';
import { lostReasons } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import type { TriageDeed } from '#contract/app/triage.ts';
import { MenuButton, MenuItem } from './menu-button.tsx';

/** The rarer ends of a cart: an answer, a sale, a loss with its reason, a customer who wants no more messages. */
export function CartMoreMenu({ cart, onAct }: { cart: CartRow; onAct: (deed: TriageDeed) => void }) {
  const t = useTranslations('cartWork');
  const words = useTranslations('actWords.lost');
  if (isClosed(cart.triage.state)) return null;
  return (
    <MenuButton label={t('more')}>
      {cart.triage.state === 'replied' ? null : (
        <MenuItem onPress={() => onAct({ kind: 'replied' })}>{t('replied')}</MenuItem>
      )}
      <MenuItem onPress={() => onAct({ kind: 'won' })}>{t('wonByHand')}</MenuItem>
      <MenuItem onPress={() => onAct({ kind: 'opted_out' })}>{t('optOut')}</MenuItem>
      <p className="px-2.5 pt-2 pb-1 text-12 text-ink-2">{t('lostBecause')}</p>
      {lostReasons.map((reason) => (
        <MenuItem key={reason} onPress={() => onAct({ kind: 'lost', reason })}>
          {words(reason)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
