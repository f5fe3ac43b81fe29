import portuguese from '#src/messages/cart-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The texts of an open cart that no list shows. */
export const CartTexts = laterTexts(portuguese, () => import('#src/messages/cart-en.json'));
