import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { useLasting } from '#src/ui/use-lasting.ts';
import { StageChip } from '../cart-stage-chip.tsx';
import { useCartRowWords } from './cart-row-words.ts';
import type { CartRowsProps } from './cart-table.tsx';
import { CartRowAnchor, type CartRowProps } from './cart-table-row.tsx';

type CartCardsProps = CartRowsProps & {
  /** Begins a message; undefined for who writes to nobody. */
  onContact: ((row: CartRow) => void) | undefined;
};

/** The carts as cards, for a phone. */
export function CartCards(props: CartCardsProps) {
  const t = useTranslations('carts.table');
  const words = useCartRowWords({ now: props.now, presence: props.presence });
  const slow = useLasting(props.busy, 200);
  return (
    <ul
      aria-label={props.filtered ? t('filtered') : t('caption')}
      aria-busy={props.busy}
      className={`flex flex-col gap-2.5 p-4 ${slow ? 'opacity-60' : ''}`}
    >
      {props.rows.map((row) => (
        <CartCard
          key={row.id}
          row={row}
          words={words}
          link={props.link}
          open={row.id === props.openId}
          cursor={row.id === props.cursorId}
          done={props.isDone(row)}
          onContact={props.onContact}
        />
      ))}
    </ul>
  );
}

type CartCardProps = CartRowProps & Pick<CartCardsProps, 'onContact'>;

const CartCard = memo(function CartCard(props: CartCardProps) {
  const { row, words, link, open, cursor, done, onContact } = props;
  const t = useTranslations('carts');
  const say = words(row);
  const email =
    say.email &&
    (say.emailDue ? t('row.emailDue', { when: say.email }) : t('row.emailState', { state: say.email }));
  return (
    <li
      data-done={done || undefined}
      className="relative rounded-lg border border-line bg-surface px-3.5 py-3 data-done:text-ink-3"
    >
      <div className="flex items-baseline justify-between gap-3">
        <CartRowAnchor row={row} link={link} open={open} cursor={cursor} name={say.name} />
        <span className="flex-none font-semibold tabular-nums">{say.total}</span>
      </div>
      <div className="mt-1.5 flex items-center gap-2 text-12 text-ink-2">
        {say.stage ? <StageChip stage={say.stage} text={say.stageText} /> : null}
        <span className="truncate">{say.line}</span>
      </div>
      <div className="mt-1.5 flex flex-wrap justify-between gap-x-3 text-12 text-ink-2 tabular-nums">
        <span className="truncate">{[say.source, say.campaign].filter(Boolean).join(' · ')}</span>
        <span title={say.abandonedAt}>
          {[t('time.ago', { span: say.age }), email].filter(Boolean).join(' · ')}
        </span>
      </div>
      {onContact && (row.reach === 'whatsapp' || row.reach === 'foreign') ? (
        <button
          type="button"
          aria-label={t('row.whatsapp', { name: say.name })}
          onClick={() => onContact(row)}
          className="relative z-1 mt-2.5 min-h-11 w-full rounded-md border border-line-strong bg-surface font-medium text-accent"
        >
          {t('reach.whatsapp')}
        </button>
      ) : null}
    </li>
  );
});
