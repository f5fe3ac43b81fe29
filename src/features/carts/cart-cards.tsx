import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { useLasting } from '#src/ui/use-lasting.ts';
import type { CartRowLink } from './cart-row-link.ts';
import { useCartRowWords } from './cart-row-words.ts';
import { StageChip } from './cart-stage-chip.tsx';
import { CartRowAnchor, type CartRowProps } from './cart-table-row.tsx';

type CartCardsProps = {
  rows: readonly CartRow[];
  link: CartRowLink;
  now: number;
  busy: boolean;
  filtered: boolean;
  openId: string | undefined;
  cursorId: string | undefined;
};

/** The carts as cards, for a phone. */
export function CartCards({ rows, link, now, busy, filtered, openId, cursorId }: CartCardsProps) {
  const t = useTranslations('carts.table');
  const words = useCartRowWords(now);
  const slow = useLasting(busy, 200);
  return (
    <ul
      aria-label={filtered ? t('filtered') : t('caption')}
      aria-busy={busy}
      className={`flex flex-col gap-2.5 p-4 ${slow ? 'opacity-60' : ''}`}
    >
      {rows.map((row) => (
        <CartCard
          key={row.id}
          row={row}
          words={words}
          link={link}
          open={row.id === openId}
          cursor={row.id === cursorId}
        />
      ))}
    </ul>
  );
}

const CartCard = memo(function CartCard({ row, words, link, open, cursor }: CartRowProps) {
  const t = useTranslations('carts');
  const say = words(row);
  const email =
    say.email &&
    (say.emailDue ? t('row.emailDue', { when: say.email }) : t('row.emailState', { state: say.email }));
  return (
    <li className="relative rounded-lg border border-line bg-surface px-3.5 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <CartRowAnchor row={row} link={link} open={open} cursor={cursor} name={say.name} />
        <span className="flex-none font-semibold tabular-nums">{say.total}</span>
      </div>
      <div className="mt-1.5 flex items-center gap-2 text-12 text-ink-2">
        {say.stage ? <StageChip stage={say.stage} text={say.stageText} /> : null}
        <span className="truncate">{say.item}</span>
      </div>
      <div className="mt-1.5 flex flex-wrap justify-between gap-x-3 text-12 text-ink-2 tabular-nums">
        <span className="truncate">{[say.source, say.campaign].filter(Boolean).join(' · ')}</span>
        <span title={say.abandonedAt}>
          {[t('time.ago', { span: say.age }), email].filter(Boolean).join(' · ')}
        </span>
      </div>
    </li>
  );
});
