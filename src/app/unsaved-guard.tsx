import { useBlocker } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { hasUnsavedWork } from '#src/ui/unsaved-work.ts';

const ConfirmDialog = lazy(() =>
  import('#src/ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })),
);

/**
 * Stands between something typed and whatever would lose it: a link, Back, another store, a reload. It is there from
 * the first moment; only what it asks with is fetched when there is something to ask.
 */
export function UnsavedGuard() {
  const t = useTranslations('app.unsaved');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => hasUnsavedWork() && current.pathname !== next.pathname,
    enableBeforeUnload: hasUnsavedWork,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Suspense>
      <ConfirmDialog
        danger
        title={t('title')}
        cancel={t('stay')}
        submit={t('leave')}
        onClose={blocker.reset}
        onConfirm={blocker.proceed}
      >
        {t('text')}
      </ConfirmDialog>
    </Suspense>
  );
}
