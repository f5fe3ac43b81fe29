import { useTranslations } from 'use-intl';
import type { SettingConflict } from '#contract/app/settings.ts';
import { type ApiErrorCode, isApiError } from './api-error.ts';
import { errorMessage } from './error-text.ts';

export type Refusal = {
  /** False while the server may still be at it, or may have done it without a word. */
  isAnswered: boolean;
  title: string;
  text: string;
  requestId: string | undefined;
  /** What is wrong with single fields of the setting. */
  fields: Record<string, string[]>;
  conflict: SettingConflict | undefined;
};

const unanswered: ApiErrorCode[] = ['unreachable', 'unreadable', 'internal', 'in_progress'];

/** Tells a form why its write failed, in words. */
export function useRefusal(): (error: unknown) => Refusal {
  const t = useTranslations('errors');
  return (error) => {
    const known = isApiError(error) ? error : undefined;
    const key = errorMessage(error);
    return {
      isAnswered: !unanswered.includes(known?.code ?? 'internal'),
      title: t(`${key}.title`),
      text: t(`${key}.text`),
      requestId: known?.requestId,
      fields: ownFields(known?.fields),
      conflict: known?.conflict,
    };
  };
}

/** The server names the place in the request: `value.discountPercent`. */
function ownFields(fields: Record<string, string[]> = {}): Record<string, string[]> {
  const named = Object.entries(fields).map(([path, texts]) => [path.replace(/^value\./, ''), texts]);
  return Object.fromEntries(named);
}
