import { useTranslations } from 'use-intl';
import type { IssueWords } from './setting-schema.ts';
import { useSayValue } from './use-say-value.ts';

/** Says in words what a schema refuses. */
export function useIssueWords(): IssueWords {
  const t = useTranslations('form.wrong');
  const say = useSayValue();
  return (field, issue) => {
    if (issue.code === 'too_big')
      return issue.origin === 'string'
        ? t('tooLong', { max: Number(issue.maximum) })
        : t('tooBig', { max: say(field, Number(issue.maximum)) });
    if (issue.code === 'too_small') return t('tooSmall', { min: say(field, Number(issue.minimum)) });
    if (field?.kind === 'money' || field?.kind === 'percent' || field?.kind === 'whole') return t(field.kind);
    return t('other');
  };
}
