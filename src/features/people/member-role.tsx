import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Member } from '#contract/app/team.ts';
import { teams } from '#src/api/team.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { DialogActions } from '#src/ui/dialog-actions.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { RoleChoice } from './role-choice.tsx';
import { useTeamWords } from './use-team-words.ts';

type MemberRoleProps = { alias: string; member: Member; onClose: () => void };

export function MemberRole({ alias, member, onClose }: MemberRoleProps) {
  const t = useTranslations('team');
  const words = useTeamWords();
  const change = useProvenMutation(teams.change(alias, member.id));
  const form = useForm({ defaultValues: { role: member.role } });
  const send = form.handleSubmit(({ role }) => change.mutate({ role }, { onSuccess: onClose }));
  return (
    <ModalDialog title={t('roleDialog.title', { name: member.name })} onClose={onClose}>
      <form onSubmit={send} className="flex flex-col gap-4">
        <RoleChoice {...form.register('role')} />
        <p className="text-12 text-ink-2">
          {t(member.everywhere ? 'roleDialog.everywhere' : 'roleDialog.text')}
        </p>
        <InlineError {...words(change.error)} />
        <DialogActions onCancel={onClose} busy={change.isPending}>
          {t('roleDialog.submit')}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
