import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';
import type { Skipped } from './contact-line.ts';
import type { ContactOutcome } from './contact-sheet.tsx';

type ContactQueueEndProps = {
  outcomes: readonly ContactOutcome[];
  skipped: readonly Skipped[];
  /** Customers that nobody came to. */
  left: number;
  onClose: () => void;
};

/** What a queue came to, and who got no message, and why. */
export function ContactQueueEnd({ outcomes, skipped, left, onClose }: ContactQueueEndProps) {
  const t = useTranslations('contact.queue');
  const row = useTranslations('carts.row');
  const count = (outcome: ContactOutcome) => outcomes.filter((one) => one === outcome).length;
  const lines = (['sent', 'later', 'withdrawn'] as const).map((what) => ({ what, count: count(what) }));
  return (
    <div className="flex flex-col gap-4">
      <ul role="status" className="flex flex-col gap-1 tabular-nums">
        {lines
          .filter((line) => line.count > 0 || line.what === 'sent')
          .map((line) => (
            <li key={line.what}>{t(`end.${line.what}`, { count: line.count })}</li>
          ))}
        {left > 0 ? <li>{t('end.left', { count: left })}</li> : null}
      </ul>
      {skipped.length > 0 ? (
        <section aria-label={t('skipped')}>
          <h3 className="mb-1 font-medium">{t('skipped')}</h3>
          <ul className="flex max-h-60 flex-col gap-1 overflow-auto">
            {skipped.map(({ cart, why }) => (
              <li key={cart.id} className="flex justify-between gap-4">
                <bdi className="min-w-0 truncate">
                  {cart.anonymized ? row('anonymized') : (cart.name ?? row('nameless'))}
                </bdi>
                <span className="flex-none text-12 text-ink-2">{t(`why.${why}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Button tone="primary" ref={(button) => button?.focus()} className="self-end" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  );
}
