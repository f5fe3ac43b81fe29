import portuguese from '#src/messages/views-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The texts that the views of all pages share. */
export const ViewsTexts = laterTexts(portuguese, () => import('#src/messages/views-en.json'));
