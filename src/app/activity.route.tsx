import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { auditSearch, listAudit } from '#contract/app/audit.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { lenient } from '#contract/search-fields.ts';
import { audit } from '#src/api/audit.ts';
import { mayOpen } from '#src/api/session.ts';
import { ActivityPage } from '#src/features/activity/activity-page.tsx';
import { OnlyRoles } from './only-roles.tsx';
import { SettingsTexts } from './settings-texts.tsx';

/** Older rows are asked for by a button, so the address says nothing of them. */
const activitySearch = z.omit(auditSearch, { before: true });

export const Route = createFileRoute('/_signed-in/$alias/activity')({
  codeSplitGroupings: [['loader', 'component']],
  validateSearch: lenient(activitySearch),
  search: { middlewares: [stripSearchParams(defaultsOf(activitySearch))] },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { alias }, deps: search, cause }) => {
    if (!(await mayOpen(queryClient, alias, listAudit.access))) return;
    // The old rows stay until the new ones are there.
    if (cause !== 'stay') await queryClient.fetchInfiniteQuery(audit.list(alias, search));
  },
  remountDeps: ({ params }) => params.alias,
  staticData: { title: 'activity' },
  component: Activity,
});

function Activity() {
  const { alias } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OnlyRoles alias={alias} roles={listAudit.access}>
      <SettingsTexts>
        <ActivityPage alias={alias} search={search} onSearch={(next) => void navigate({ search: next })} />
      </SettingsTexts>
    </OnlyRoles>
  );
}
