import { type FormEvent, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { centsOfText, textOfCents } from '#src/lib/number-text.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { FilterPanelProps } from './filter-panel.tsx';

/** From how much money to how much; an empty field is no limit. Turned round when it was typed backwards. */
export function ValuePanel({ search, onChange, onDone }: FilterPanelProps) {
  const t = useTranslations('desk.filter');
  const locale = useLocale();
  const textOf = (cents: number) => (cents === 0 ? '' : textOfCents(cents, locale));
  const [texts, setTexts] = useState({ min: textOf(search.min), max: textOf(search.max) });
  const [isTried, setTried] = useState(false);
  const centsOf = (text: string) => (text.trim() === '' ? 0 : centsOfText(text));
  const [min, max] = [centsOf(texts.min), centsOf(texts.max)];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (min === null || max === null) return;
    const isTurned = max !== 0 && min > max;
    onChange(isTurned ? { min: max, max: min } : { min, max });
    onDone?.();
  };
  const field = (name: 'min' | 'max', cents: number | null) => (
    <TextField
      label={t(name)}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      start={<span className="pl-2.5 text-ink-2">R$</span>}
      value={texts[name]}
      error={isTried && cents === null ? t('noAmount') : undefined}
      onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
    />
  );
  return (
    <form noValidate onSubmit={send} className="flex w-64 flex-col gap-3 p-1.5 max-md:w-full">
      {field('min', min)}
      {field('max', max)}
      <Button type="submit">{t('apply')}</Button>
    </form>
  );
}
