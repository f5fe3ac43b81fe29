import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { type CartSearch, cartSearch } from '#contract/app/carts.ts';
import type { CartExport } from '#contract/app/exports.ts';
import { lenient } from '#contract/search-fields.ts';
import { cartExports } from '#src/api/exports.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { parseSearch } from '#src/lib/search-text.ts';
import { Badge } from '#src/ui/badge.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { SearchWords } from '../filters/search-words.tsx';

const tones = {
  running: 'info',
  done: 'accent',
  cancelled: 'neutral',
  failed: 'danger',
  requested: 'info',
} as const satisfies Record<CartExport['state'], string>;

/** What was exported: when, by whom, by which filters, how much, and how it ended. */
export function ExportHistory({ alias }: { alias: string }) {
  const t = useTranslations('desk.exports');
  const format = useFormatter();
  const words = useErrorWords();
  const list = useQuery(cartExports.list(alias));
  const all = list.data?.exports ?? [];
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="font-medium">{t('history')}</h3>
      <InlineError {...words(list.error)} />
      {list.isSuccess && all.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ul className="flex flex-col">
        {all.map((one) => (
          <li key={one.id} className="flex flex-col gap-0.5 border-b border-line py-2 last:border-0">
            <div className="flex flex-wrap items-center gap-2">
              <span className="tabular-nums">
                {format.dateTime(new Date(one.at), { dateStyle: 'short', timeStyle: 'short' })}
              </span>
              <span className="text-ink-2">{one.by}</span>
              <span className="text-ink-2">{t(`kind.${one.kind}`)}</span>
              <span className="ml-auto">
                <Badge tone={tones[one.state]}>{t(`state.${one.state}`)}</Badge>
              </span>
            </div>
            <p className="text-12 text-ink-2">
              <SearchWords alias={alias} search={searchOf(one)} />
              {one.rows === null ? null : ` · ${t('rows', { rows: one.rows })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The text that was searched for is kept nowhere; only that there was one. */
function searchOf({ search, searched }: CartExport): CartSearch {
  const filters = z.parse(lenient(cartSearch), parseSearch(search));
  return searched ? { ...filters, q: '…' } : filters;
}
