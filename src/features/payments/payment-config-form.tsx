import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type Payment, type PaymentConfig, paymentConfigValue } from '#contract/app/payments.ts';
import { ApiError } from '#src/api/api-error.ts';
import { payments } from '#src/api/payments.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { useRefusal } from '#src/api/use-refusal.ts';
import { SettingForm } from '#src/ui/setting-form/setting-form.tsx';
import { type Affiliation, usePaymentFields } from './use-payment-fields.ts';

type PaymentConfigFormProps = {
  alias: string;
  payment: Payment;
  config: PaymentConfig;
  affiliations: readonly Affiliation[];
  mayEdit: boolean;
};

/** One config of a way to pay, to be edited by the owner and read by support. */
export function PaymentConfigForm(props: PaymentConfigFormProps) {
  const { alias, payment, config, affiliations, mayEdit } = props;
  const t = useTranslations('payments.one');
  const client = useQueryClient();
  const save = useProvenMutation(payments.save(alias, payment.id, config.id));
  const refusalOf = useRefusal();
  const { groups, others } = usePaymentFields(payment.kind, config.value, affiliations);
  return (
    <section aria-labelledby={`config-${config.id}`}>
      <h2 id={`config-${config.id}`} className="mb-2 font-semibold">
        {t('config', { id: config.id })}
      </h2>
      <SettingForm
        label={t('config', { id: config.id })}
        schema={paymentConfigValue}
        setting={config}
        groups={groups}
        others={others}
        whyReadOnly={mayEdit ? undefined : t('readOnly')}
        save={({ base, value, key }) => save.mutateAsync({ base, value, key })}
        read={async () => {
          const { configs } = await client.fetchQuery(payments.configs(alias, payment.id));
          const found = configs.find((one) => one.id === config.id);
          if (!found) throw new ApiError('not_found');
          return found;
        }}
        refusalOf={refusalOf}
        ask={(before, after) =>
          before.active && !after.active
            ? {
                title: t('off.title', { name: payment.name }),
                text: t('off.text', { name: payment.name }),
                action: t('off.action'),
              }
            : undefined
        }
      />
    </section>
  );
}
