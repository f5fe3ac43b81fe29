import { CircleCheck, CircleDashed, CircleOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Payment } from '#contract/app/payments.ts';
import { Badge } from '#src/ui/badge.tsx';

const looks = {
  active: { tone: 'accent', icon: CircleCheck },
  inactive: { tone: 'neutral', icon: CircleOff },
  bare: { tone: 'neutral', icon: CircleDashed },
} as const;

/** Whether anybody can pay this way, as icon, word and colour. */
export function PaymentState({ payment }: { payment: Payment }) {
  const t = useTranslations('payments.states');
  const state = payment.configured ? (payment.active ? 'active' : 'inactive') : 'bare';
  const { tone, icon: Icon } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(state)}
    </Badge>
  );
}
