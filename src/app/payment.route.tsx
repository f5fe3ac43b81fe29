import { createFileRoute, notFound } from '@tanstack/react-router';
import { listPaymentConfigs } from '#contract/app/payments.ts';
import { payments } from '#src/api/payments.ts';
import { mayOpen } from '#src/api/session.ts';
import { PaymentPage } from '#src/features/payments/payment-page.tsx';
import { OnlyRoles } from './only-roles.tsx';
import { SettingsTexts } from './settings-texts.tsx';

export const Route = createFileRoute('/_signed-in/$alias/payments/$paymentId')({
  codeSplitGroupings: [['loader', 'component']],
  // Each reading goes past Yampi's cache and counts against its quota: a pointer passing by is no reason.
  preload: false,
  loader: async ({ context: { queryClient }, params: { alias, paymentId }, cause }) => {
    if (!(await mayOpen(queryClient, alias, listPaymentConfigs.access))) return;
    const configs = payments.configs(alias, paymentId);
    // A form opens on what is true now; one that is open keeps what it was opened on.
    if (cause !== 'stay') queryClient.removeQueries(configs);
    const [list] = await Promise.all([
      queryClient.fetchQuery(payments.list(alias)),
      queryClient.ensureQueryData(configs),
    ]);
    if (!list.some((one) => one.id === paymentId)) throw notFound();
  },
  remountDeps: ({ params }) => params,
  staticData: { title: 'payment' },
  component: Payment,
});

function Payment() {
  const { alias, paymentId } = Route.useParams();
  return (
    <OnlyRoles alias={alias} roles={listPaymentConfigs.access}>
      <SettingsTexts>
        <PaymentPage alias={alias} paymentId={paymentId} />
      </SettingsTexts>
    </OnlyRoles>
  );
}
