import { Ban, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ContactOffer } from '#contract/app/contact.ts';
import { isWall } from '#contract/app/contact-wall.ts';
import { isApiError } from '#src/api/api-error.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { InlineError } from '#src/ui/inline-error.tsx';
import { useMe } from '../use-me.ts';
import { doubtsOf, whoWasFaster } from './contact-barriers.ts';
import type { BarrierWords } from './use-barrier-words.ts';

type ContactObstaclesProps = {
  alias: string;
  offer: ContactOffer;
  words: BarrierWords;
  error: Error | null;
};

/** What closes a way, what makes one doubt, and why the last try came to nothing. */
export function ContactObstacles({ alias, offer, words, error }: ContactObstaclesProps) {
  const t = useTranslations('contact');
  const say = useErrorWords();
  const { me } = useMe(alias);
  const walls = offer.barriers.filter(({ code }) => isWall(code));
  const doubts = doubtsOf(offer);
  const faster = isApiError(error, 'barred') ? whoWasFaster(offer.barriers, me?.name) : null;
  return (
    <>
      <InlineError {...say(error, faster ? t(`faster.${faster.who}`, { by: faster.by }) : undefined)} />
      {walls.map((wall) => (
        <p key={wall.code} className="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-danger">
          <Ban aria-hidden="true" className="mt-0.5 size-4 flex-none" />
          {words(wall)}
        </p>
      ))}
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
