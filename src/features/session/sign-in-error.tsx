import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { errorMessage } from '#src/api/error-text.ts';
import { RequestCode } from '#src/ui/request-code.tsx';

/** Why the last try failed, next to the buttons that try again. */
export function SignInError({ error, text }: { error: Error | null; text?: string | undefined }) {
  const t = useTranslations('errors');
  if (!error) return null;
  const key = errorMessage(error);
  return (
    <div role="alert" className="mt-4 rounded-md bg-danger-soft px-3 py-2 text-danger">
      {text ?? `${t(`${key}.title`)}. ${t(`${key}.text`)}`}
      {isApiError(error) && error.requestId ? (
        <span className="mt-1 block text-12">
          <RequestCode id={error.requestId} />
        </span>
      ) : null}
    </div>
  );
}
