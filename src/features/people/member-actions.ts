import type { Member } from '#contract/app/team.ts';

export const memberActions = ['role', 'sessions', 'reset', 'disable', 'enable', 'remove'] as const;
export type MemberAction = (typeof memberActions)[number];

/**
 * What an owner of the store may do about somebody, in the order of the menu. A role that holds in every store is for
 * those to change who hold one as well (`ownsAll`); nobody shuts themselves out, or resets a password that does not exist.
 */
export function actionsFor(member: Member, ownsAll: boolean): MemberAction[] {
  const { everywhere, isYou, disabled, login } = member;
  const mayTouch = !everywhere || ownsAll;
  const mayShutOut = mayTouch && !isYou;
  const offered: Record<MemberAction, boolean> = {
    role: mayTouch,
    sessions: mayTouch || isYou,
    reset: mayShutOut && !disabled && login !== null,
    disable: mayShutOut && !disabled,
    enable: mayTouch && disabled,
    remove: mayShutOut,
  };
  return memberActions.filter((action) => offered[action]);
}
