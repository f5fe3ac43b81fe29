import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { useMoney } from '#src/ui/use-money.ts';
import type { DeskAsk } from './desk-ask.ts';
import { keyText } from './desk-keys.ts';
import { useCartActs } from './use-cart-acts.ts';
import type { CartSelection } from './use-cart-selection.ts';

type SelectionBarProps = { alias: string; selection: CartSelection; onAsk: (ask: DeskAsk) => void };

/** How many carts are picked out, what they hold, and what may be done about all of them. */
export function SelectionBar({ alias, selection, onAsk }: SelectionBarProps) {
  const t = useTranslations('desk.selection');
  const money = useMoney();
  const { act, me } = useCartActs(alias);
  const { rows } = selection;
  const total = rows.reduce((sum, row) => sum + (row.totalCents ?? 0), 0);
  const finish = (kind: 'contacted' | 'won') => {
    act({ kind }, rows);
    selection.clear();
  };
  return (
    <section
      aria-label={t('region')}
      data-save-bar=""
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line-strong bg-surface px-5 py-2 max-md:bottom-14 max-md:px-4"
    >
      <p role="status" className="tabular-nums">
        {t.rich('count', {
          count: rows.length,
          total: money(total),
          b: (text) => <strong className="font-semibold">{text}</strong>,
        })}
      </p>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <Button onClick={() => finish('contacted')}>
          {t('contacted')}
          <Kbd>{keyText('contacted')}</Kbd>
        </Button>
        <Button onClick={() => onAsk({ kind: 'snooze', rows })}>
          {t('snooze')}
          <Kbd>{keyText('snoozeUntil')}</Kbd>
        </Button>
        <Button onClick={() => onAsk({ kind: 'discard', rows })}>
          {t('discard')}
          <Kbd>{keyText('discard')}</Kbd>
        </Button>
        <Button onClick={() => me && act({ kind: 'assign', assigneeId: me.id }, rows, me)}>
          {t('assignMe')}
          <Kbd>{keyText('assignMe')}</Kbd>
        </Button>
        <Button tone="primary" onClick={() => onAsk({ kind: 'queue', rows })}>
          {t('queue')}
          <Kbd>{keyText('whatsapp')}</Kbd>
        </Button>
        <Button tone="quiet" onClick={selection.clear}>
          {t('clear')}
          <Kbd>{keyText('back')}</Kbd>
        </Button>
      </div>
    </section>
  );
}
