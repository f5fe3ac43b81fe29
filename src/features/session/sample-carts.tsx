import { Clock, RotateCcw, XCircle } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '#src/ui/badge.tsx';
import { useMoney } from '#src/ui/use-money.ts';

const rows = [
  { name: 'Marina Alves', state: 'refused', tone: 'danger', icon: XCircle, cents: 128_470 },
  { name: 'João Pedro Sá', state: 'pix', tone: 'waiting', icon: Clock, cents: 89_990 },
  { name: 'Larissa Brandão', state: 'recovered', tone: 'accent', icon: RotateCcw, cents: 74_200 },
] as const;

/** Three invented carts: what the product looks like, for somebody who has not seen it. Decoration only. */
export function SampleCarts() {
  const t = useTranslations('session.sample');
  const money = useMoney();
  return (
    <div aria-hidden="true" className="overflow-hidden rounded-lg border border-line bg-surface">
      {rows.map(({ name, state, tone, icon: Icon, cents }) => (
        <div key={name} className="flex h-11 items-center gap-3 border-b border-line px-3.5 last:border-b-0">
          <span className="flex-1 truncate font-medium">{name}</span>
          <Badge tone={tone} icon={<Icon />}>
            {t(state)}
          </Badge>
          <span className="w-24 text-right font-semibold tabular-nums">{money(cents)}</span>
        </div>
      ))}
    </div>
  );
}
