import type { UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { AreaField } from '../area-field.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-field.tsx';
import { ToggleRow } from '../toggle-row.tsx';
import type { SettingField, SettingTexts } from './setting-field.ts';

type SettingFieldRowProps<Value> = {
  field: SettingField;
  form: UseFormReturn<SettingTexts, unknown, Value>;
  /** It holds something else than what is saved. */
  isChanged: boolean;
};

/** The control of a field by its kind, with unit, explanation and what is wrong with it. */
export function SettingFieldRow<Value>({ field, form, isChanged }: SettingFieldRowProps<Value>) {
  const t = useTranslations('form');
  const { name, kind, label, hint } = field;
  const place = `-ml-3.5 border-l-2 pl-3 ${isChanged ? 'border-accent' : 'border-transparent'}`;
  const told = {
    label,
    hint,
    error: form.formState.errors[name]?.message,
    'data-changed': isChanged || undefined,
    ...form.register(name),
  };
  return (
    <div className={`${place} ${kind === 'text' ? 'col-span-full' : ''}`}>
      {kind === 'switch' ? (
        <ToggleRow
          label={label}
          hint={hint}
          on={form.watch(name) === true}
          onChange={(on) => form.setValue(name, on, { shouldDirty: true })}
        />
      ) : kind === 'choice' ? (
        <SelectField {...told} options={field.options} />
      ) : kind === 'text' ? (
        <AreaField {...told} />
      ) : (
        <TextField
          {...told}
          inputMode={kind === 'whole' ? 'numeric' : 'decimal'}
          autoComplete="off"
          className="tabular-nums"
          start={kind === 'money' ? <Unit>R$</Unit> : null}
          end={kind === 'money' ? null : <Unit>{field.kind === 'whole' ? field.unit : '%'}</Unit>}
        />
      )}
      {isChanged ? <p className="mt-1 text-12 font-medium text-accent">{t('changed')}</p> : null}
    </div>
  );
}

function Unit({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="px-2.5 text-ink-2">
      {children}
    </span>
  );
}
