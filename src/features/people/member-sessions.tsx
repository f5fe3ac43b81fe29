import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Member } from '#contract/app/team.ts';
import { teams } from '#src/api/team.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { SessionList } from './session-list.tsx';

type MemberSessionsProps = { alias: string; member: Member; onClose: () => void };

/** Where somebody of the team is signed in; each can be ended. */
export function MemberSessions({ alias, member, onClose }: MemberSessionsProps) {
  const t = useTranslations();
  const words = useErrorWords();
  const { data, error } = useQuery(teams.sessions(alias, member.id));
  const end = useMutation(teams.endSession(alias, member.id));
  return (
    <ModalDialog title={t('team.sessionsOf', { name: member.name })} onClose={onClose}>
      {data ? (
        <SessionList
          sessions={data.sessions}
          ending={end.isPending ? end.variables : undefined}
          onEnd={(id) => end.isPending || end.mutate(id)}
        />
      ) : null}
      {data || error ? null : (
        <div aria-busy="true" className="flex flex-col gap-3">
          <p role="status" className="sr-only">
            {t('settings.sessions.loading')}
          </p>
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </div>
      )}
      <InlineError {...words(end.error ?? (data ? null : error))} />
    </ModalDialog>
  );
}
