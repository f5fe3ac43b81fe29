import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { TriageAct, TriageDeed } from '#contract/app/triage.ts';
import { Button } from '#src/ui/button.tsx';
import { useActWords } from './use-act-words.ts';

type ActLineProps = { alias: string; act: TriageAct; busy: boolean; onUndo: () => void };

/** One act: what, by whom, when, about which carts, and the way back. */
export function ActLine({ alias, act, busy, onUndo }: ActLineProps) {
  const t = useTranslations('desk.acts');
  const format = useFormatter();
  const words = useActWords();
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'short' });
  const named = act.carts.map((cart) => ({ ...cart, name: null }));
  const { what } = words({ ...act, deed: deedOf(act), carts: named });
  const [first] = act.carts;
  return (
    <li className="flex items-center gap-3 border-b border-line py-2 last:border-0">
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">{what}</span>
          {act.kind === 'assign' && act.assignee ? <span>: {act.assignee.name}</span> : null}{' '}
          {first ? (
            <Link
              to="/$alias/carts/$customerId/$cartId"
              params={{ alias, ...first }}
              search
              className="text-accent hover:underline"
            >
              {t('cart', { id: first.cartId })}
            </Link>
          ) : null}
          {act.carts.length > 1 ? (
            <span className="text-ink-2"> {t('others', { count: act.carts.length - 1 })}</span>
          ) : null}
        </p>
        {act.text ? <p className="text-12 text-ink-2 wrap-anywhere">{act.text}</p> : null}
        <p className="text-12 text-ink-2 tabular-nums">
          {act.by.name}, {when(act.at)}
          {act.undone ? ` · ${t('undone', { name: act.undone.by.name, when: when(act.undone.at) })}` : null}
        </p>
      </div>
      {act.undone ? null : (
        <Button busy={busy} onClick={onUndo} aria-label={t('undoOf', { what, id: first?.cartId ?? '' })}>
          {t('undo')}
        </Button>
      )}
    </li>
  );
}

/** What tells more about an act than its kind does. */
function deedOf({ kind, until, reason }: TriageAct): TriageDeed | null {
  if (kind === 'snooze' && until) return { kind, until };
  return kind === 'lost' && reason ? { kind, reason } : null;
}
