import { useTranslations } from 'use-intl';
import type { Member } from '#contract/app/team.ts';
import { teams } from '#src/api/team.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { MadeLink } from './made-link.tsx';
import { useTeamWords } from './use-team-words.ts';

type MemberResetProps = { alias: string; member: Member; onClose: () => void };

/** Makes a link for a new password, once it is clear that the old one ends now. */
export function MemberReset({ alias, member: { id, name }, onClose }: MemberResetProps) {
  const t = useTranslations('team.confirm.reset');
  const words = useTeamWords();
  const reset = useProvenMutation(teams.reset(alias, id));
  if (reset.data) return <MadeLink title={t('made', { name })} link={reset.data} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={t('title', { name })}
      submit={t('submit')}
      danger
      busy={reset.isPending}
      problem={words(reset.error)}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    >
      {t('text')}
    </ConfirmDialog>
  );
}
