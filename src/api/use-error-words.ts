import { useTranslations } from 'use-intl';
import { waitWords } from '#src/lib/wait-words.ts';
import { isApiError } from './api-error.ts';
import { errorMessage } from './error-text.ts';

type ErrorWords = { text: string | undefined; requestId: string | undefined };

/** Tells what happened in one line, with the id of the request. `better` says it in the words of the place. */
export function useErrorWords(): (error: Error | null, better?: string) => ErrorWords {
  const t = useTranslations('errors');
  return (error, better) => {
    if (!error) return { text: undefined, requestId: undefined };
    const key = errorMessage(error);
    const wait = isApiError(error, 'rate_limited') ? error.retryAfter : undefined;
    const plain =
      wait === undefined
        ? `${t(`${key}.title`)}. ${t(`${key}.text`)}`
        : t('throttled', { wait: waitWords(wait) });
    return { text: better ?? plain, requestId: isApiError(error) ? error.requestId : undefined };
  };
}
