import portuguese from '#src/messages/contact-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The texts of contact, of templates and of what helps to win an open cart back. */
export const ContactTexts = laterTexts(portuguese, () => import('#src/messages/contact-en.json'));
