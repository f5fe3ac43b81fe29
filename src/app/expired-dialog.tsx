import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Person, Session } from '#contract/app/session.ts';
import { SignInChoices } from '#src/features/session/sign-in-choices.tsx';

type ExpiredDialogProps = { session: Session; person: Person };

/** Sign-in over the intact page: drafts, filters and open panels wait below. It cannot be waved away. */
export function ExpiredDialog({ session, person }: ExpiredDialogProps) {
  const t = useTranslations('session.expired');
  const queryClient = useQueryClient();
  const router = useRouter();
  const onSignedIn = (next: Session) => {
    // Somebody else must not see what was read for the one before.
    if (next.person?.id !== person.id) return window.location.reload();
    void queryClient.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
    void router.invalidate();
  };
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      // Browsers let a second Escape through, whatever is done about the first.
      onClose={(event) => event.currentTarget.showModal()}
      aria-labelledby="expired-title"
      className="w-100 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-surface p-6 text-ink backdrop:bg-black/40"
    >
      <h2 id="expired-title" className="text-16 font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 text-ink-2">{t('text')}</p>
      <SignInChoices mode={session.mode} onSignedIn={onSignedIn} />
    </dialog>
  );
}
