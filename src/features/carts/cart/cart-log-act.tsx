import { useTranslations } from 'use-intl';
import type { TriageAct } from '#contract/app/triage.ts';
import { Button } from '#src/ui/button.tsx';

import { useMomentWords } from '../use-moment-words.ts';
import { useActSentence } from './use-act-sentence.ts';

type CartLogActProps = {
  act: TriageAct;
  now: number;
  isMine: boolean;
  busy: boolean;
  onUndo: () => void;
  onSent: () => void;
};

/** One line of a customer's history. A contact that nobody has spoken for yet asks whether it was sent. */
export function CartLogAct({ act, now, isMine, busy, onUndo, onSent }: CartLogActProps) {
  const t = useTranslations('cartWork.log');
  const moment = useMomentWords(now);
  const words = useActSentence(now);
  const isOpen = act.kind === 'contact' && act.sent === null && !act.undone;
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5">
      <span className={`min-w-0 ${act.undone ? 'text-ink-2 line-through' : ''}`}>{words(act)}</span>
      <span className="text-12/5 text-ink-2 tabular-nums">{moment(act.at)}</span>
      {act.text ? (
        <p
          dir="auto"
          className="col-span-2 line-clamp-6 rounded-md bg-sunken px-2.5 py-1.5 whitespace-pre-wrap wrap-anywhere"
        >
          {act.text}
        </p>
      ) : null}
      <span className="col-span-2 flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
        {act.carts.length > 1 ? <span>{t('carts', { count: act.carts.length })}</span> : null}
        {act.undone ? (
          <span>{t('undone', { by: act.undone.by.name, at: moment(act.undone.at) })}</span>
        ) : null}
        {isOpen && isMine ? (
          <>
            <span className="font-medium text-waiting">{t('question')}</span>
            <Button busy={busy} onClick={onSent}>
              {t('yes')}
            </Button>
            <Button busy={busy} onClick={onUndo}>
              {t('no')}
            </Button>
          </>
        ) : null}
        {isOpen && !isMine ? <span className="text-waiting">{t('unsaid')}</span> : null}
        {act.undone || (isOpen && isMine) ? null : (
          <Button tone="quiet" className="-ml-3" busy={busy} onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
      </span>
    </li>
  );
}
