import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { cartExports } from '#src/api/exports.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { saveFile } from '#src/lib/save-file.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { SearchWords } from '../filters/search-words.tsx';

type ExportCsvProps = { alias: string; search: CartSearch; count: number | undefined };

/** The carts of the filter as CSV, written by our own server, with its progress and a way to stop. */
export function ExportCsv({ alias, search, count }: ExportCsvProps) {
  const t = useTranslations('desk.exports');
  const words = useErrorWords();
  const stop = useRef<AbortController>(undefined);
  const [rows, setRows] = useState(0);
  const csv = useProvenMutation(cartExports.download(alias));
  const start = () => {
    if (csv.isPending) return;
    stop.current = new AbortController();
    setRows(0);
    csv.mutate({ search, signal: stop.current.signal, onRows: setRows }, { onSuccess: saveFile });
  };
  const isStopped = stop.current?.signal.aborted ?? false;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{t('csv')}</h3>
      <p className="text-ink-2">
        {t('csvText')} <SearchWords alias={alias} search={search} />
      </p>
      {csv.isPending ? (
        <div className="flex items-center gap-3">
          <ProgressBar label={t('progress')} done={rows} total={count ?? rows} className="flex-1" />
          <span className="text-12 text-ink-2 tabular-nums">{t('rows', { rows })}</span>
          <Button onClick={() => stop.current?.abort()}>{t('stop')}</Button>
        </div>
      ) : (
        <div>
          <Button tone="primary" onClick={start}>
            {count === undefined ? t('download') : t('downloadCount', { count })}
          </Button>
        </div>
      )}
      <p role="status" className="text-12 text-ink-2">
        {csv.isSuccess ? t('saved', { rows }) : isStopped && csv.isError ? t('stopped') : ''}
      </p>
      <InlineError {...words(isStopped ? null : csv.error)} />
    </section>
  );
}
