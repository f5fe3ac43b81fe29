import portuguese from '#src/messages/desk-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The texts of what is done about carts: verbs, dialogs, views and exports. */
export const DeskTexts = laterTexts(portuguese, () => import('#src/messages/desk-en.json'));
