import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { AuditRow } from '#contract/app/audit.ts';
import { type PaymentConfigValue, paymentConfigValue } from '#contract/app/payments.ts';
import { roles } from '#contract/endpoint.ts';
import { payments } from '#src/api/payments.ts';
import { teams } from '#src/api/team.ts';
import { useMoney } from '#src/ui/use-money.ts';
import { readAuditObject } from './audit-object.ts';

const operations = [
  'savePaymentConfig',
  'revealCustomer',
  'invite',
  'withdrawInvitation',
  'changeMember',
  'removeMember',
  'resetMember',
  'ownerLink',
  'changeOwnPassword',
  'endMemberSession',
  'connectStore',
  'redeemLink',
  'joinStore',
] as const;

/** Fields of deeds that are no settings. */
const deedFields = ['name', 'role', 'disabled', 'alias'] as const;

type AuditField = AuditRow['fields'][number];

/** Rows of the audit in sentences. What is not known by name keeps the one it has in our API. */
export function useAuditWords(alias: string) {
  const t = useTranslations('activity');
  const field = useTranslations('payments.fields');
  const form = useTranslations('form');
  const format = useFormatter();
  const money = useMoney();
  // A name that cannot be read is no reason to show no sentence.
  const names = useQuery(payments.list(alias)).data ?? [];
  const members = useQuery(teams.list(alias)).data?.members;
  const nameOf = (id: string) => members?.find((one) => one.id === id)?.name;

  function operation(name: string): string {
    const known = operations.find((one) => one === name);
    return known ? t(`operations.${known}`) : name;
  }

  function object(text: string): string {
    const read = readAuditObject(text);
    if (read.kind === 'other') return read.text;
    if (read.kind === 'link') return t('objects.link');
    if (read.kind === 'store') return t('objects.store');
    if (read.kind === 'person') return nameOf(read.id) ?? t('objects.formerMember');
    if (read.kind === 'customer') return t('objects.customer', { id: read.id });
    const known = names.find((one) => one.id === read.payment)?.name;
    const name = known ?? t('objects.paymentId', { id: read.payment });
    return t('objects.payment', { name, config: read.config });
  }

  function label(name: string): string {
    const known = deedFields.find((one) => one === name);
    if (known) return t(`fields.${known}`);
    if (!isPaymentField(name)) return name;
    const text = field(`${name}.label`);
    return text.charAt(0).toLowerCase() + text.slice(1);
  }

  function value(name: string, text: string | null): string {
    if (text === null) return '—';
    if (text === '') return form('empty');
    const role = roles.find((one) => one === text);
    if (name === 'role' && role) return t(`roles.${role}`);
    if (text === 'true' || text === 'false') return form(text === 'true' ? 'on' : 'off');
    if (name.endsWith('Cents')) return money(Number(text));
    if (name.endsWith('Percent'))
      return `${format.number(Number(text), { maximumFractionDigits: 4 })}\u00a0%`;
    return text;
  }

  function change({ name, before, after }: AuditField): string {
    if (before === null) return t('sentences.given', { label: label(name), after: value(name, after) });
    const values = { before: value(name, before), after: value(name, after) };
    return t('sentences.field', { label: label(name), ...values });
  }

  function sentence(row: AuditRow): string {
    const told = { actor: row.actor, object: object(row.object) };
    const reason = row.fields.find(({ name }) => name === 'reason')?.after;
    if (row.operation === 'revealCustomer' && reason) return t('sentences.reveal', { ...told, reason });
    const changes = format.list(row.fields.map(change));
    if (row.operation === 'savePaymentConfig') {
      if (row.fields.length === 0 && row.outcome !== 'refused') return t('sentences.noChange', told);
      if (row.fields.length > 0)
        return t(row.outcome === 'done' ? 'sentences.change' : 'sentences.tried', { ...told, changes });
    }
    const deed = { ...told, operation: operation(row.operation) };
    return changes ? t('sentences.otherChanges', { ...deed, changes }) : t('sentences.other', deed);
  }

  return { sentence, operation, object };
}

function isPaymentField(name: string): name is keyof PaymentConfigValue {
  return Object.hasOwn(paymentConfigValue.shape, name);
}
