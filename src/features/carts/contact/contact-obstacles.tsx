import { Ban, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { InlineError } from '#src/ui/inline-error.tsx';
import { useNow } from '../use-now.ts';
import { type Barrier, doubtsOf, whyClosed } from './contact-barriers.ts';
import { useBarrierWords } from './use-barrier-words.ts';

type ContactObstaclesProps = { alias: string; barriers: readonly Barrier[]; error: Error | null };

/** What closes the way, what makes one doubt, and why the last try came to nothing. */
export function ContactObstacles({ alias, barriers, error }: ContactObstaclesProps) {
  const t = useTranslations('contact');
  const now = useNow(10_000);
  const words = useBarrierWords(alias, now);
  const say = useErrorWords();
  const wall = whyClosed('whatsapp', barriers);
  const doubts = wall ? [] : doubtsOf(barriers);
  const faster = barriers.find(({ code, by }) => (code === 'contacting' || code === 'cool_down') && by);
  const better = isApiError(error, 'barred') && faster?.by ? t('faster', { by: faster.by }) : undefined;
  return (
    <>
      <InlineError {...say(error, better)} />
      {wall ? (
        <p className="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-danger">
          <Ban aria-hidden="true" className="mt-0.5 size-4 flex-none" />
          {words(wall)}
        </p>
      ) : null}
      {doubts.length > 0 ? (
        <ul
          aria-label={t('doubts')}
          className="flex flex-col gap-1 rounded-md bg-waiting-soft px-3 py-2 text-waiting"
        >
          {doubts.map((doubt) => (
            <li key={doubt.code} className="flex gap-2">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none" />
              {words(doubt)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
