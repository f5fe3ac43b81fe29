import { useTranslations } from 'use-intl';
import type { MessageTemplate } from '#contract/app/contact.ts';
import { SelectField } from '#src/ui/select-field.tsx';
import { focusOnce } from './focus-once.ts';

type TemplateSelectProps = {
  templates: readonly MessageTemplate[];
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Gets the focus. */
  starts?: boolean | undefined;
};

/** The texts that fit, the first nine by their digit. */
export function TemplateSelect({ templates, chosen, onChoose, starts }: TemplateSelectProps) {
  const t = useTranslations('contact');
  if (templates.length === 0) return <p className="text-ink-2">{t('noTemplates')}</p>;
  const options = templates.map(({ id, name }, at) => ({
    value: id,
    label: at < 9 ? `${at + 1} · ${name}` : name,
  }));
  return (
    <SelectField
      ref={starts ? focusOnce : undefined}
      label={t('template')}
      hint={<span className="max-md:hidden">{t('digits')}</span>}
      options={chosen === null ? [{ value: '', label: t('freeText') }, ...options] : options}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
