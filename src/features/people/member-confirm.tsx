import { useTranslations } from 'use-intl';
import type { Member } from '#contract/app/team.ts';
import { teams } from '#src/api/team.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { useTeamWords } from './use-team-words.ts';

type MemberConfirmProps = {
  alias: string;
  action: 'disable' | 'enable' | 'remove';
  member: Member;
  onClose: () => void;
};

/** Asks before somebody loses or regains a store, and says what that means. */
export function MemberConfirm({ alias, action, member, onClose }: MemberConfirmProps) {
  const t = useTranslations('team.confirm');
  const words = useTeamWords();
  const change = useProvenMutation(teams.change(alias, member.id));
  const remove = useProvenMutation(teams.remove(alias, member.id));
  const call = action === 'remove' ? remove : change;
  const confirm = () => {
    if (action === 'remove') return remove.mutate(undefined, { onSuccess: onClose });
    change.mutate({ disabled: action === 'disable' }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      title={t(`${action}.title`, { name: member.name })}
      submit={t(`${action}.submit`)}
      danger={action !== 'enable'}
      busy={call.isPending}
      problem={words(call.error)}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t(`${action}.text`)}
    </ConfirmDialog>
  );
}
