import { ChartLine, FileSpreadsheet, ImageDown, Table } from 'lucide-react';
import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { saveFile } from '#src/lib/save-file.ts';
import { Button } from '../button.tsx';
import { InlineError } from '../inline-error.tsx';
import { Skeleton } from '../skeleton.tsx';
import { ChartTable, type ChartTableData } from './chart-table.tsx';

export type ChartFigureProps = {
  title: string;
  /** Undefined until the data are there. */
  content: { sentence: string; table: ChartTableData; notes: readonly string[] } | undefined;
  /** Older data are shown while new ones are on their way. */
  busy: boolean;
  error: { text: string | undefined; requestId: string | undefined };
  onRetry: () => void;
  /** Period and filters, for the picture that leaves the page. */
  context: readonly string[];
  /** The name of a file of this chart, and its table as CSV. */
  fileName: (type: 'csv' | 'png') => string;
  csv: () => string;
  /** Controls of this chart alone. */
  tools?: ReactNode;
  /** Undefined while it must not be drawn yet. */
  children: ReactNode;
};

/** A chart with what it says in one sentence, the same numbers as a table, and both as files. */
export function ChartFigure({ title, content, children, ...props }: ChartFigureProps) {
  const t = useTranslations('stats.chart.figure');
  const heading = useId();
  const figure = useRef<HTMLElement>(null);
  const [isTable, setTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const savePicture = async () => {
    const svg = figure.current?.querySelector<SVGSVGElement>('[data-chart] svg');
    if (!svg || !content) return;
    const above = [content.sentence, ...props.context];
    try {
      const { pngOf } = await import('./png-of.ts');
      saveFile({
        blob: await pngOf(svg, { title, above, below: content.notes }),
        name: props.fileName('png'),
      });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const saveTable = () =>
    saveFile({
      blob: new Blob([props.csv()], { type: 'text/csv;charset=utf-8' }),
      name: props.fileName('csv'),
    });
  return (
    <figure ref={figure} aria-labelledby={heading} aria-busy={props.busy} className="flex flex-col gap-3">
      <figcaption className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h3 id={heading} className="text-14 font-semibold">
            {title}
          </h3>
          <p className="min-h-5 text-ink-2">{content?.sentence}</p>
        </div>
        {props.tools ? <div data-unprinted>{props.tools}</div> : null}
        {content && content.table.rows.length > 0 ? (
          <div data-unprinted className="flex gap-1 max-md:-ml-3">
            <Button tone="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {isTable ? (
                <ChartLine aria-hidden className="size-4" />
              ) : (
                <Table aria-hidden className="size-4" />
              )}
              {t(isTable ? 'picture' : 'table')}
            </Button>
            <Button tone="quiet" aria-label={t('png')} disabled={isTable} onClick={() => void savePicture()}>
              <ImageDown aria-hidden className="size-4" />
              PNG
            </Button>
            <Button tone="quiet" aria-label={t('csv')} onClick={saveTable}>
              <FileSpreadsheet aria-hidden className="size-4" />
              CSV
            </Button>
          </div>
        ) : null}
      </figcaption>
      <InlineError text={failed ? t('pngFailed') : undefined} />
      {props.error.text ? (
        <div className="flex flex-wrap items-center gap-3">
          <InlineError {...props.error} />
          <Button onClick={props.onRetry}>{t('retry')}</Button>
        </div>
      ) : null}
      {content && isTable ? <ChartTable caption={title} table={content.table} /> : null}
      {isTable || (props.error.text && !content) ? null : (
        <Suspense fallback={<Skeleton className="h-70" />}>
          {children ?? <Skeleton className="h-70" />}
        </Suspense>
      )}
      {content?.notes.map((note) => (
        <p key={note} className="text-12 text-ink-2">
          {note}
        </p>
      ))}
    </figure>
  );
}
