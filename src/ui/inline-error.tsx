import { RequestCode } from './request-code.tsx';

export type InlineErrorProps = { text: string | undefined; requestId?: string | undefined };

/** Why the last try failed, next to the button that tries again. Nothing while there is no text. */
export function InlineError({ text, requestId }: InlineErrorProps) {
  if (!text) return null;
  return (
    <div role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-danger">
      {text}
      {requestId ? (
        <span className="mt-1 block text-12">
          <RequestCode id={requestId} />
        </span>
      ) : null}
    </div>
  );
}
