import type { Member } from '#contract/app/team.ts';
import type { MemberAction } from './member-actions.ts';
import { MemberConfirm } from './member-confirm.tsx';
import { MemberReset } from './member-reset.tsx';
import { MemberRole } from './member-role.tsx';
import { MemberSessions } from './member-sessions.tsx';

type MemberDialogProps = {
  alias: string;
  action: MemberAction;
  /** As they were when it was opened: the dialog outlives who is taken out. */
  member: Member;
  onClose: () => void;
};

/** The dialog of an action of the menu. */
export function MemberDialog({ action, ...rest }: MemberDialogProps) {
  if (action === 'role') return <MemberRole {...rest} />;
  if (action === 'sessions') return <MemberSessions {...rest} />;
  if (action === 'reset') return <MemberReset {...rest} />;
  return <MemberConfirm action={action} {...rest} />;
}
