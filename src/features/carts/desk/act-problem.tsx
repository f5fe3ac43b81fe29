import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { type DoneAct, isCopy } from '#src/api/done-acts.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Cross } from '#src/ui/cross.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { RequestCode } from '#src/ui/request-code.tsx';
import { useActWords } from './use-act-words.ts';

/** An act, or the undoing of one, that came to nothing: whose cart, why, and how it stands now. */
export function ActProblem({ act, onClose }: { act: DoneAct; onClose: () => void }) {
  const t = useTranslations('desk.problem');
  const words = useErrorWords();
  const { what, whose } = useActWords()(act);
  const known = isApiError(act.error);
  const better = !known && isCopy(act) ? t('clipboard') : undefined;
  const { text, requestId } = words(act.error, isApiError(act.error, 'conflict') ? t('conflict') : better);
  return (
    <div
      role="alert"
      className="pointer-events-auto flex w-110 max-w-full items-start gap-2 rounded-lg border border-danger bg-danger-soft py-1.5 pr-1.5 pl-3.5 text-danger shadow-lg"
    >
      <div className="min-w-0 flex-1 py-1.5">
        <p className="font-medium wrap-anywhere">
          {t(act.phase !== 'failed' ? 'undo' : isCopy(act) ? 'link' : 'act', { what, whose })}
        </p>
        <p className="text-12">{text}</p>
        {requestId ? (
          <p className="text-12">
            <RequestCode id={requestId} />
          </p>
        ) : null}
      </div>
      <IconButton
        label={t('close')}
        onClick={onClose}
        icon={<Cross className="size-4" />}
        className="text-danger"
      />
    </div>
  );
}
