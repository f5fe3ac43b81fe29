import { useTranslations } from 'use-intl';
import { isApiError } from './api-error.ts';
import { errorMessage } from './error-text.ts';

/** What stands in place of an answer that failed, and whether asking again may help. */
export function useProblemWords() {
  const t = useTranslations('errors');
  return (error: unknown) => ({
    text: t(`${errorMessage(error)}.text`),
    requestId: isApiError(error) ? error.requestId : undefined,
    retry:
      isApiError(error, 'forbidden') || isApiError(error, 'not_found')
        ? null
        : {
            seconds: isApiError(error) ? error.retryAfter : undefined,
            online: isApiError(error, 'offline'),
          },
  });
}
