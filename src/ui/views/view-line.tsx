import { useTranslations } from 'use-intl';
import { InlineError, type InlineErrorProps } from '../inline-error.tsx';

type ViewLineProps = {
  name: string;
  /** Something else is asked for than the view stands for. */
  isModified: boolean;
  /** Absent for those who may not change it. */
  onSave: (() => void) | undefined;
  onSaveAs: () => void;
  onReopen: () => void;
  problem: InlineErrorProps;
};

const link = 'inline-flex min-h-6 items-center font-medium text-accent hover:underline max-md:min-h-11';

/** Which view the page shows, and what to do about it once something else is asked for. */
export function ViewLine({ name, isModified, onSave, onSaveAs, onReopen, problem }: ViewLineProps) {
  const t = useTranslations('views');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 pb-2 max-md:px-4">
      <p>
        <span className="text-ink-2">{t('shown')}</span> <strong className="font-medium">{name}</strong>
        {isModified ? <span className="text-waiting"> · {t('modified')}</span> : null}
      </p>
      {isModified ? (
        <>
          {onSave ? (
            <button type="button" className={link} onClick={onSave}>
              {t('save')}
            </button>
          ) : null}
          <button type="button" className={link} onClick={onSaveAs}>
            {t('saveAs')}
          </button>
          <button type="button" className={link} onClick={onReopen}>
            {t('discard')}
          </button>
        </>
      ) : null}
      <InlineError {...problem} />
    </div>
  );
}
