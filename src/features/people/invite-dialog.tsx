import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { invite } from '#contract/app/team.ts';
import type { Role } from '#contract/endpoint.ts';
import { teams } from '#src/api/team.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { DialogActions } from '#src/ui/dialog-actions.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { MadeLink } from './made-link.tsx';
import { RoleChoice } from './role-choice.tsx';
import { useTeamWords } from './use-team-words.ts';

const resolver = standardSchemaResolver(invite.body);

/** Name and role of somebody new; answered with the link that lets them in. */
export function InviteDialog({ alias, onClose }: { alias: string; onClose: () => void }) {
  const t = useTranslations('team');
  const words = useTeamWords();
  const send = useProvenMutation(teams.invite(alias));
  const form = useForm({ resolver, defaultValues: { name: '', role: 'support' as Role } });
  if (send.data)
    return (
      <MadeLink
        title={t('inviteDialog.made', { name: form.getValues('name') })}
        link={send.data}
        onClose={onClose}
      />
    );
  return (
    <ModalDialog title={t('inviteDialog.title')} onClose={onClose}>
      <form
        noValidate
        onSubmit={form.handleSubmit((typed) => send.mutate(typed))}
        className="flex flex-col gap-4"
      >
        <p className="text-ink-2">{t('inviteDialog.text')}</p>
        <TextField
          label={t('name')}
          autoComplete="off"
          maxLength={80}
          error={form.formState.errors.name && t('nameMissing')}
          {...form.register('name')}
        />
        <RoleChoice {...form.register('role')} />
        <InlineError {...words(send.error)} />
        <DialogActions onCancel={onClose} busy={send.isPending}>
          {t('inviteDialog.submit')}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
