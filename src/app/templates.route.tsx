import { createFileRoute } from '@tanstack/react-router';
import { deskRoles } from '#contract/app/cart-triage.ts';
import { contacts } from '#src/api/contact.ts';
import { mayOpen } from '#src/api/session.ts';
import { templates } from '#src/api/templates.ts';
import { ContactTexts } from '#src/features/carts/contact/contact-texts.tsx';
import { TemplatesPage } from '#src/features/carts/contact/templates-page.tsx';
import { OnlyRoles } from './only-roles.tsx';

export const Route = createFileRoute('/_signed-in/$alias/settings/messages')({
  codeSplitGroupings: [['loader', 'component']],
  loader: async ({ context: { queryClient }, params: { alias } }) => {
    if (!(await mayOpen(queryClient, alias, deskRoles))) return;
    await Promise.all([
      queryClient.ensureQueryData(templates.list(alias)),
      queryClient.ensureQueryData(contacts.rules(alias)),
    ]);
  },
  remountDeps: ({ params }) => params,
  staticData: { title: 'templates' },
  component: Templates,
});

function Templates() {
  const { alias } = Route.useParams();
  return (
    <OnlyRoles alias={alias} roles={deskRoles}>
      <ContactTexts>
        <TemplatesPage alias={alias} />
      </ContactTexts>
    </OnlyRoles>
  );
}
