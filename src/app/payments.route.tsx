import { createFileRoute } from '@tanstack/react-router';
import { listPaymentConfigs } from '#contract/app/payments.ts';
import { payments } from '#src/api/payments.ts';
import { mayOpen } from '#src/api/session.ts';
import { PaymentsPage } from '#src/features/payments/payments-page.tsx';
import { OnlyRoles } from './only-roles.tsx';
import { SettingsTexts } from './settings-texts.tsx';

export const Route = createFileRoute('/_signed-in/$alias/payments')({
  codeSplitGroupings: [['loader', 'component']],
  loader: async ({ context: { queryClient }, params: { alias } }) => {
    if (!(await mayOpen(queryClient, alias, listPaymentConfigs.access))) return;
    await queryClient.fetchQuery(payments.list(alias));
  },
  staticData: { title: 'payments' },
  component: Payments,
});

function Payments() {
  const { alias } = Route.useParams();
  return (
    <OnlyRoles alias={alias} roles={listPaymentConfigs.access}>
      <SettingsTexts>
        <PaymentsPage alias={alias} />
      </SettingsTexts>
    </OnlyRoles>
  );
}
