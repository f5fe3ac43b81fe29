import { useTranslations } from 'use-intl';

/** The id of a failed request, to be read out to whoever helps. It goes to a line of its own rather than break. */
export function RequestCode({ id }: { id: string }) {
  const t = useTranslations('errors');
  return t.rich('requestId', {
    id,
    code: (text) => <span className="inline-block select-all">{text}</span>,
  });
}
