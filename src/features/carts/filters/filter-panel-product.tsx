import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { FilterPanelProps } from './filter-panel.tsx';

/** Part of a product's name or SKU. */
export function ProductPanel({ search, onChange, onDone }: FilterPanelProps) {
  const t = useTranslations('desk.filter');
  const [text, setText] = useState(search.product);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange({ product: text.trim() });
    onDone?.();
  };
  return (
    <form onSubmit={send} className="flex w-64 flex-col gap-3 p-1.5 max-md:w-full">
      <TextField
        label={t('productLabel')}
        hint={t('productHint')}
        autoComplete="off"
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('apply')}</Button>
    </form>
  );
}
