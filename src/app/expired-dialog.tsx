import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Session } from '#contract/app/session.ts';
import { SignInChoices } from '#src/features/session/sign-in-choices.tsx';

/**
 * Sign-in in place of the page, which waits unseen below with its drafts, filters and open panels. It cannot be
 * waved away; it goes once somebody is signed in, here or in another tab.
 */
export function ExpiredDialog({ mode }: Pick<Session, 'mode'>) {
  const t = useTranslations('session.expired');
  const queryClient = useQueryClient();
  const router = useRouter();
  useEffect(
    () => () => {
      void queryClient.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
      void router.invalidate();
    },
    [queryClient, router],
  );
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      // Browsers let a second Escape through, whatever is done about the first.
      onClose={(event) => event.currentTarget.showModal()}
      aria-labelledby="expired-title"
      // The backdrop also covers what hangs on the body: an open filter, a calendar.
      className="w-100 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-surface p-6 text-ink max-sm:p-4 backdrop:bg-canvas"
    >
      <h2 id="expired-title" className="text-16 font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 text-ink-2">{t('text')}</p>
      <SignInChoices mode={mode} />
    </dialog>
  );
}
