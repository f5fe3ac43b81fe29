import { Ellipsis, ShieldCheck, ShieldOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Member } from '#contract/app/team.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { actionsFor, type MemberAction } from './member-actions.ts';
import { useTimeAgo } from './use-time-ago.ts';

type MemberRowProps = {
  member: Member;
  /** Whether who looks at it owns every store. */
  ownsAll: boolean;
  onAction: (action: MemberAction) => void;
};

/** A person of the team: a row, and a card on a phone. */
export function MemberRow({ member, ownsAll, onAction }: MemberRowProps) {
  const t = useTranslations('team');
  const timeAgo = useTimeAgo();
  const { name, login, role, everywhere, disabled, hasSecondFactor, isYou, seenAt } = member;
  const ago = seenAt && timeAgo(seenAt);
  const actions = actionsFor(member, ownsAll);
  const seen = ago ? t('seen', { ago }) : t('seenNow');
  return (
    <li className="relative grid items-center gap-x-6 border-b border-line bg-surface px-5 py-2.5 max-md:mb-3 max-md:gap-y-2 max-md:rounded-lg max-md:border max-md:px-4 max-md:py-3 md:grid-cols-[minmax(0,1fr)_11rem_8.5rem_9rem_2rem]">
      <div className="min-w-0 max-md:pr-10">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className="truncate">{name}</span>
          {isYou ? <Badge tone="accent">{t('you')}</Badge> : null}
          {disabled ? <Badge tone="danger">{t('disabled')}</Badge> : null}
        </p>
        <p className="truncate text-12 text-ink-2">{login ?? t('noLogin')}</p>
      </div>
      <p>
        {t(`role.${role}`)}
        {everywhere ? <span className="block text-12 text-ink-2">{t('everywhere')}</span> : null}
      </p>
      <p>
        {login === null ? null : (
          <Badge
            tone={hasSecondFactor ? 'neutral' : 'waiting'}
            icon={hasSecondFactor ? <ShieldCheck aria-hidden="true" /> : <ShieldOff aria-hidden="true" />}
          >
            {t(hasSecondFactor ? 'factor' : 'noFactor')}
          </Badge>
        )}
      </p>
      <p className="text-12 text-ink-2">{seenAt === null ? t('neverSeen') : seen}</p>
      {actions.length > 0 ? (
        <div className="max-md:absolute max-md:top-1.5 max-md:right-1.5">
          <Popover
            from="below"
            label={t('actions', { name })}
            triggerLabel={t('actions', { name })}
            triggerClassName="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink max-md:size-11"
            trigger={<Ellipsis aria-hidden="true" className="size-4" />}
          >
            <ul>
              {actions.map((action) => (
                <li key={action}>
                  <button
                    type="button"
                    data-closes
                    onClick={() => onAction(action)}
                    className={`flex min-h-8 w-full items-center rounded-md px-2 text-left hover:bg-sunken max-md:min-h-11 ${action === 'disable' || action === 'remove' ? 'text-danger' : ''}`}
                  >
                    {t(`action.${action}`)}
                  </button>
                </li>
              ))}
            </ul>
          </Popover>
        </div>
      ) : null}
    </li>
  );
}
