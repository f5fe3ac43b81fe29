import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Member } from '#contract/app/team.ts';
import { session } from '#src/api/session.ts';
import { teams } from '#src/api/team.ts';
import { Button } from '#src/ui/button.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { MemberAction } from './member-actions.ts';
import { MemberDialog } from './member-dialog.tsx';
import { MemberRow } from './member-row.tsx';

type Open = 'invite' | { action: MemberAction; member: Member };

/** Who works in a store and who was asked to, with everything an owner may do about it. */
export function TeamPage({ alias }: { alias: string }) {
  const t = useTranslations('team');
  const { members, invitations } = useSuspenseQuery(teams.list(alias)).data;
  const ownsAll = useQuery(session.current()).data?.person?.role === 'owner';
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t.rich('count', {
          count: members.length,
          b: (text) => <strong className="font-semibold text-ink">{text}</strong>,
        })}
        actions={
          <Button tone="primary" onClick={() => setOpen('invite')} className="max-md:my-1.5">
            <UserPlus aria-hidden="true" className="size-4" />
            {t('invite')}
          </Button>
        }
      />
      <ul aria-label={t('members')} className="max-md:p-4 max-md:pb-0">
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            ownsAll={ownsAll}
            onAction={(action) => setOpen({ action, member })}
          />
        ))}
      </ul>
      {members.length === 1 && invitations.length === 0 ? (
        <p className="px-5 py-4 text-ink-2 max-md:px-4">{t('alone')}</p>
      ) : null}
      {invitations.length > 0 ? <InvitationList alias={alias} invitations={invitations} /> : null}
      {open === 'invite' ? <InviteDialog alias={alias} onClose={close} /> : null}
      {open && open !== 'invite' ? <MemberDialog alias={alias} {...open} onClose={close} /> : null}
    </>
  );
}
