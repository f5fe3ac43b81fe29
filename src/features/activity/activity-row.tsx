import { useFormatter, useTranslations } from 'use-intl';
import type { AuditRow } from '#contract/app/audit.ts';
import { AuditOutcome } from './audit-outcome.tsx';

/** One deed: what, when, and how it ended. */
export function ActivityRow({ row, sentence }: { row: AuditRow; sentence: string }) {
  const t = useTranslations('activity');
  const format = useFormatter();
  return (
    <li className="flex items-start justify-between gap-3 border-line px-3.5 py-2.5 not-last:border-b">
      <div className="min-w-0">
        <p className="wrap-anywhere">{sentence}</p>
        <p className="text-12 text-ink-2 tabular-nums">
          <time dateTime={row.at}>
            {format.dateTime(new Date(row.at), { dateStyle: 'short', timeStyle: 'medium' })}
          </time>{' '}
          · {t('number', { seq: format.number(row.seq) })}
        </p>
      </div>
      <span className="flex-none">
        <AuditOutcome outcome={row.outcome} />
      </span>
    </li>
  );
}
