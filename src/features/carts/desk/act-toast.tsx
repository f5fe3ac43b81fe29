import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type DoneAct, isCopy } from '#src/api/done-acts.ts';
import { Kbd } from '#src/ui/kbd.tsx';
import { useCountdown } from '#src/ui/use-countdown.ts';
import { keyText } from './desk-keys.ts';
import { useActWords } from './use-act-words.ts';
import { useCartActs } from './use-cart-acts.ts';

const lasts = 8_000;

/** Says what was just done, for as long as it is looked at and eight seconds more. It takes no focus. */
export function ActToast({ alias, act }: { alias: string; act: DoneAct | undefined }) {
  const t = useTranslations('desk.toast');
  const words = useActWords();
  const { undo } = useCartActs(alias);
  const isUndone = act?.phase === 'undone' || act?.phase === 'undoing';
  const news = act ? `${act.id} ${isUndone}` : '';
  // What was done before this was on the page is no news.
  const [seen, setSeen] = useState(news);
  const [isHeld, setHeld] = useState(false);
  const isShown = act !== undefined && news !== seen;
  useCountdown(isShown && !isHeld, lasts, news, () => setSeen(news));
  const { what, whose } = act ? words(act) : { what: '', whose: '' };
  return (
    <div role="status">
      {isShown ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the pointer over it keeps it, nothing more.
        <div
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="pointer-events-auto flex max-w-full items-center gap-3 rounded-lg border border-line-strong bg-surface py-1.5 pr-1.5 pl-3.5 shadow-lg"
        >
          <p className="min-w-0 flex-1 truncate">
            <span className="font-medium">{isUndone ? t('undone', { what }) : what}</span>{' '}
            <span className="text-ink-2">{whose}</span>
          </p>
          {isUndone || isCopy(act) ? null : (
            <button
              type="button"
              aria-keyshortcuts="Z"
              onClick={undo}
              className="inline-flex min-h-8 flex-none items-center gap-2 rounded-md px-2 font-medium text-accent hover:bg-sunken max-md:min-h-11"
            >
              {t('undo')}
              <Kbd>{keyText('undo')}</Kbd>
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}
