import { useTranslations } from 'use-intl';
import type { Payment, PaymentConfigValue } from '#contract/app/payments.ts';
import type { FieldGroup, SettingField } from '#src/ui/setting-form/setting-field.ts';
import {
  type PaymentFieldName,
  paymentFieldNames,
  paymentFields,
  shownPaymentFields,
} from './payment-fields.ts';

export type Affiliation = { id: string; name: string; gateway: string };

/** The fields of a config with their words, grouped; and the others, for when somebody else changes them. */
export function usePaymentFields(
  kind: Payment['kind'],
  value: PaymentConfigValue,
  affiliations: readonly Affiliation[],
): { groups: FieldGroup[]; others: SettingField[] } {
  const t = useTranslations('payments');
  const shown = shownPaymentFields(kind, value);
  const accounts = affiliations.map(({ id, name, gateway }) => ({
    value: id,
    label: t('one.account', { name, gateway }),
  }));
  // One that was deleted, or is beyond the first hundred: without it the list would show another one as chosen.
  const isKnown = affiliations.some(({ id }) => id === value.affiliationId);
  const missing = { value: value.affiliationId, label: t('one.unknownAccount', { id: value.affiliationId }) };
  const options = isKnown ? accounts : [missing, ...accounts];

  function fieldOf(name: PaymentFieldName): SettingField {
    const words = { name, label: t(`fields.${name}.label`), hint: t(`fields.${name}.hint`) };
    const look = paymentFields[name];
    if (look.kind === 'whole') return { ...words, kind: look.kind, unit: t(`units.${look.unit}`) };
    return look.kind === 'choice' ? { ...words, kind: look.kind, options } : { ...words, kind: look.kind };
  }

  const groups = (['use', 'price', 'terms'] as const).map((group) => ({
    title: t(`groups.${group}`),
    fields: shown.filter((name) => paymentFields[name].group === group).map(fieldOf),
  }));
  return {
    groups: groups.filter((group) => group.fields.length > 0),
    others: paymentFieldNames.filter((name) => !shown.includes(name)).map(fieldOf),
  };
}
