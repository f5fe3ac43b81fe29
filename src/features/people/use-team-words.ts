import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';

/**
 * Tells why a change of the team failed. A conflict there is always about the last owner, and a refused role about an
 * owner-to-be without a second factor.
 */
export function useTeamWords() {
  const t = useTranslations('team');
  const words = useErrorWords();
  const better = (error: Error | null) => {
    if (isApiError(error, 'conflict')) return t('lastOwner');
    return isApiError(error, 'invalid') && error.fields?.role ? t('ownerNeedsFactor') : undefined;
  };
  return (error: Error | null) => words(error, better(error));
}
