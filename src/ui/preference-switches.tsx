import { useTranslations } from 'use-intl';
import { languages, themes } from '#src/lib/preferences.ts';
import { usePreferences } from './preferences.ts';
import { SegmentedControl } from './segmented-control.tsx';

export function ThemeSwitch() {
  const t = useTranslations('ui.theme');
  const { theme, change } = usePreferences();
  return (
    <SegmentedControl
      label={t('label')}
      options={themes.map((value) => ({ value, label: t(value) }))}
      value={theme}
      onChange={(value) => change({ theme: value })}
    />
  );
}

/** Each language is named in itself, so that nobody is locked out by the wrong one. */
const ownNames = { 'pt-BR': 'Português', en: 'English' };

export function LanguageSwitch() {
  const t = useTranslations('ui');
  const { language, change } = usePreferences();
  return (
    <SegmentedControl
      label={t('language')}
      options={languages.map((value) => ({ value, label: ownNames[value] }))}
      value={language}
      onChange={(value) => change({ language: value })}
    />
  );
}

/** Single keys act at once, which is in the way of who speaks to the computer, or brushes keys by mistake. */
export function KeysSwitch() {
  const t = useTranslations('ui.keys');
  const { keys, change } = usePreferences();
  return (
    <SegmentedControl
      label={t('label')}
      options={[
        { value: 'on', label: t('on') },
        { value: 'off', label: t('off') },
      ]}
      value={keys ? 'on' : 'off'}
      onChange={(value) => change({ keys: value === 'on' })}
    />
  );
}
