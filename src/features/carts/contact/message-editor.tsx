import { useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { messageVariables } from '#contract/app/contact.ts';
import { fillTemplate, longestMessage, type MessageValues } from '#contract/app/message-template.ts';
import { AreaField } from '#src/ui/area-field.tsx';
import { useMessageFaults } from './use-message-faults.ts';

type MessageEditorProps = {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** What the variables stand for in the preview. */
  values: MessageValues;
  hasCoupon: boolean;
  error?: string | undefined;
};

/** A message with its variables at hand, and beside it how it will be read. */
export function MessageEditor({ label, text, onText, values, hasCoupon, error }: MessageEditorProps) {
  const t = useTranslations('contact.editor');
  const format = useFormatter();
  const area = useRef<HTMLTextAreaElement>(null);
  const message = fillTemplate(text, values);
  const faults = useMessageFaults()(text, values, hasCoupon);
  function insert(variable: string) {
    const field = area.current;
    if (!field) return;
    field.focus();
    field.setRangeText(`{${variable}}`, field.selectionStart, field.selectionEnd, 'end');
    onText(field.value);
  }
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-2">
        <AreaField
          ref={area}
          label={label}
          rows={9}
          maxLength={2_000}
          value={text}
          error={error}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <fieldset className="flex flex-wrap gap-1">
          <legend className="mb-1 text-12 text-ink-2">{t('variables')}</legend>
          {messageVariables.map((variable) => (
            <button
              key={variable}
              type="button"
              title={t(`variable.${variable}`)}
              aria-label={t('insert', { what: t(`variable.${variable}`) })}
              onClick={() => insert(variable)}
              className="min-h-6 rounded border border-line-strong px-1.5 text-12 text-ink-2 hover:bg-sunken hover:text-ink max-md:min-h-11 max-md:px-3"
            >
              {variable}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex items-baseline justify-between gap-2">
          <span className="font-medium">{t('preview')}</span>
          <span
            className={`text-12 tabular-nums ${message.length > longestMessage ? 'text-danger' : 'text-ink-2'}`}
          >
            {t('length', { count: message.length, most: format.number(longestMessage) })}
          </span>
        </div>
        <p
          data-message-preview=""
          dir="auto"
          className="max-h-72 min-h-24 overflow-auto rounded-lg bg-accent-soft px-3 py-2 whitespace-pre-wrap wrap-anywhere"
        >
          {message || <span className="text-ink-2">{t('empty')}</span>}
        </p>
        <ul aria-label={t('faults')} className="flex flex-col gap-1 text-12 text-waiting empty:hidden">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
