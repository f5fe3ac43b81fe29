import portuguese from '#src/messages/settings-pt-BR.json';
import { laterTexts } from '#src/ui/later-texts.tsx';

/** The texts of forms, payments and the activity page. */
export const SettingsTexts = laterTexts(portuguese, () => import('#src/messages/settings-en.json'));
