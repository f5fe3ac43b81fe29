import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { cartExports } from '#src/api/exports.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { nextAttempt, type WriteAttempt } from '#src/lib/write-attempt.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { cartViews } from '../views/cart-views.ts';
import { unknownToYampi } from './unknown-to-yampi.ts';

/** Yampi's own spreadsheet, by e-mail to who owns the credential. It knows few filters, and says nothing when it is done. */
export function ExportYampi({ alias, search }: { alias: string; search: CartSearch }) {
  const t = useTranslations('desk.exports');
  const names = useTranslations('carts.filters');
  const words = useErrorWords();
  const attempt = useRef<WriteAttempt>(undefined);
  const ask = useProvenMutation(cartExports.requestYampi(alias));
  const unknown = unknownToYampi(search);
  const start = () => {
    const text = cartViews.textOf({ ...search, sort: 'newest' });
    attempt.current = nextAttempt(attempt.current, text);
    const end = () => {
      attempt.current = undefined;
    };
    if (!ask.isPending) ask.mutate({ key: attempt.current.key, search: text }, { onSuccess: end });
  };
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="font-medium">{t('yampi')}</h3>
      <p className="text-ink-2">{t('yampiText')}</p>
      {unknown.length > 0 ? (
        <p className="text-waiting">
          {t('unknown', {
            names: unknown.map((name) => (name === 'search' ? t('search') : names(name))).join(', '),
          })}
        </p>
      ) : null}
      <div>
        <Button busy={ask.isPending} disabled={unknown.length > 0} onClick={start}>
          {t('askYampi')}
        </Button>
      </div>
      <p role="status" className="text-12 text-ink-2">
        {ask.isSuccess ? t('asked') : ''}
      </p>
      <InlineError {...words(ask.error)} />
    </section>
  );
}
