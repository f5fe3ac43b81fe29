import { useFormatter, useTranslations } from 'use-intl';
import { useMoney } from '../use-money.ts';
import type { SettingField } from './setting-field.ts';

/** A value of a setting as it is said in a sentence or a table: `5 %`, `R$ 25,00`, `ligado`. */
export function useSayValue(): (field: SettingField | undefined, value: unknown) => string {
  const t = useTranslations('form');
  const format = useFormatter();
  const money = useMoney();
  return (field, value) => {
    if (value === null || value === undefined) return '—';
    if (value === '') return t('empty');
    if (typeof value === 'boolean') return t(value ? 'on' : 'off');
    if (field?.kind === 'choice')
      return field.options.find((option) => option.value === value)?.label ?? String(value);
    if (typeof value !== 'number') return String(value);
    if (field?.kind === 'money') return money(value);
    const number = format.number(value, { maximumFractionDigits: 4 });
    if (field?.kind === 'percent') return `${number}\u00a0%`;
    return field?.kind === 'whole' ? `${number} ${field.unit}` : number;
  };
}
