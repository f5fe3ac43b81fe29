import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ContactRules } from '#contract/app/contact.ts';
import { contacts } from '#src/api/contact.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Card } from '#src/ui/card.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { useUnsavedWork } from '#src/ui/unsaved-work.ts';
import { draftOfRules, type RulesDraft, rulesOfDraft } from './rules-draft.ts';

type ContactRulesFormProps = { alias: string; rules: ContactRules; isOwner: boolean };

const fields = ['coolDownHours', 'paceSeconds', 'couponCode', 'couponMinCents'] as const;

/** The rules that the team's contacts keep to. Only an owner changes them. */
export function ContactRulesForm({ alias, rules, isOwner }: ContactRulesFormProps) {
  const t = useTranslations('templates.rules');
  const locale = useLocale();
  const words = useErrorWords();
  const save = useMutation(contacts.saveRules(alias));
  const opened = draftOfRules(rules, locale);
  const [edits, setEdits] = useState<Partial<RulesDraft>>({});
  const [wrong, setWrong] = useState<(keyof ContactRules)[]>([]);
  const draft = { ...opened, ...edits };
  const isDirty = fields.some((name) => draft[name] !== opened[name]);
  useUnsavedWork(isDirty);
  const units: Partial<Record<keyof ContactRules, string>> = {
    coolDownHours: t('hours'),
    paceSeconds: t('seconds'),
  };
  function send() {
    const result = rulesOfDraft(draft);
    setWrong('wrong' in result ? result.wrong : []);
    if ('rules' in result && !save.isPending) save.mutate(result.rules, { onSuccess: () => setEdits({}) });
  }
  return (
    <Card title={t('title')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {isOwner ? null : <p className="text-ink-2">{t('ownerOnly')}</p>}
        <div className="grid gap-4 md:grid-cols-2">
          {fields.map((name) => (
            <TextField
              key={name}
              label={t(`${name}.label`)}
              hint={t(`${name}.hint`)}
              error={wrong.includes(name) ? t(`${name}.wrong`) : undefined}
              value={draft[name]}
              disabled={!isOwner}
              autoComplete="off"
              inputMode={name === 'couponCode' ? 'text' : 'decimal'}
              start={name === 'couponMinCents' ? <span className="pl-2.5 text-ink-2">R$</span> : undefined}
              end={units[name] ? <span className="pr-2.5 text-ink-2">{units[name]}</span> : undefined}
              onChange={(event) => setEdits({ ...edits, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
        <InlineError {...words(save.error)} />
        {isOwner ? (
          <div className="flex items-center justify-end gap-2">
            <span role="status" className="text-12 text-accent">
              {save.isSuccess && !isDirty ? t('saved') : ''}
            </span>
            {isDirty ? <Button onClick={() => setEdits({})}>{t('discard')}</Button> : null}
            <Button type="submit" tone="primary" busy={save.isPending} disabled={!isDirty}>
              {t('save')}
            </Button>
          </div>
        ) : null}
      </form>
    </Card>
  );
}
