import portuguese from '#src/messages/people-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The texts of accounts, links and the team. */
export const PeopleTexts = laterTexts(portuguese, () => import('#src/messages/people-en.json'));
