import portuguese from '#src/messages/acts-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The words for what the team does about carts, wherever it is chosen, told or looked back on. */
export const ActTexts = laterTexts(portuguese, () => import('#src/messages/acts-en.json'));
