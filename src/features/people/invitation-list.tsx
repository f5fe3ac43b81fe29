import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { Invitation } from '#contract/app/team.ts';
import { teams } from '#src/api/team.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { useTeamWords } from './use-team-words.ts';

type InvitationListProps = { alias: string; invitations: readonly Invitation[] };

/** Links that were handed out and may still be used. */
export function InvitationList({ alias, invitations }: InvitationListProps) {
  const t = useTranslations('team');
  const format = useFormatter();
  const words = useTeamWords();
  const withdraw = useMutation(teams.withdraw(alias));
  return (
    <section aria-labelledby="open-invitations" className="pt-6 max-md:px-4">
      <h2 id="open-invitations" className="mb-2 px-5 text-12 text-ink-2 max-md:px-0">
        {t('invitations.title')}
      </h2>
      <ul className="border-t border-line max-md:border-t-0">
        {invitations.map(({ id, name, role, createdBy, expiresAt }) => (
          <li
            key={id}
            className="flex items-center gap-4 border-b border-line bg-surface px-5 py-2.5 max-md:mb-3 max-md:flex-wrap max-md:rounded-lg max-md:border max-md:px-4"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{name}</p>
              <p className="text-12 text-ink-2">
                {t(`role.${role}`)} · {t('invitations.by', { name: createdBy })} ·{' '}
                {t('invitations.until', {
                  when: format.dateTime(new Date(expiresAt), { dateStyle: 'short', timeStyle: 'short' }),
                })}
              </p>
            </div>
            <Button
              tone="danger"
              aria-label={t('invitations.withdrawOf', { name })}
              busy={withdraw.isPending && withdraw.variables === id}
              onClick={() => withdraw.isPending || withdraw.mutate(id)}
            >
              {t('invitations.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="px-5 pt-3 max-md:px-0">
        <InlineError {...words(withdraw.error)} />
      </div>
    </section>
  );
}
