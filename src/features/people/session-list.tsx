import { Monitor } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { OpenSession } from '#contract/app/session.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Button } from '#src/ui/button.tsx';
import { useTimeAgo } from './use-time-ago.ts';

type SessionListProps = {
  sessions: readonly OpenSession[];
  /** The one that is being ended. */
  ending: string | undefined;
  onEnd: (sessionId: string) => void;
};

/** Browsers in which somebody is signed in. One's own browser is left by signing out, not from here. */
export function SessionList({ sessions, ending, onEnd }: SessionListProps) {
  const t = useTranslations('settings.sessions');
  const format = useFormatter();
  const timeAgo = useTimeAgo();
  if (sessions.length === 0) return <p className="text-ink-2">{t('none')}</p>;
  return (
    <ul>
      {sessions.map(({ id, device, createdAt, seenAt, isThis }) => {
        const ago = timeAgo(seenAt);
        const since = format.dateTime(new Date(createdAt), { dateStyle: 'short', timeStyle: 'short' });
        return (
          <li key={id} className="flex items-center gap-3 border-b border-line py-2.5 last:border-b-0">
            <Monitor aria-hidden="true" className="size-4 flex-none text-ink-2" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                {device} {isThis ? <Badge tone="accent">{t('this')}</Badge> : null}
              </p>
              <p className="text-12 text-ink-2">
                {ago ? t('seen', { ago }) : t('seenNow')} · {t('since', { when: since })}
              </p>
            </div>
            {isThis ? null : (
              <Button
                tone="danger"
                busy={ending === id}
                aria-label={t('endOf', { device })}
                onClick={() => onEnd(id)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
