import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';
import { useMoney } from '#src/ui/use-money.ts';
import { InfoButton } from './info-button.tsx';

/** Yampi's own count beside ours, with its own definition. Nothing until it is known: it is asked at Yampi. */
export function YampiLine({ alias }: { alias: string }) {
  const t = useTranslations('stats.yampi');
  const money = useMoney();
  const { data, isError, refetch } = useQuery(stats.yampi(alias));
  if (!data) {
    return isError ? (
      <p role="status">
        {t('failed')}{' '}
        <button type="button" onClick={() => void refetch()} className="min-h-6 text-accent hover:underline">
          {t('retry')}
        </button>
      </p>
    ) : null;
  }
  const b = (chunks: React.ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>;
  const cents = data.recoveredCents;
  return (
    <p className="flex items-center tabular-nums">
      <span>
        {cents === null
          ? t.rich('line', { count: data.recovered, b })
          : t.rich('lineCents', { count: data.recovered, total: money(cents), b })}
      </span>
      <InfoButton label={t('about')} text={t('definition')} />
    </p>
  );
}
