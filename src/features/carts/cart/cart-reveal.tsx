import type { UseMutationResult } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';

const RevealDialog = lazy(() => import('./reveal-dialog.tsx').then((m) => ({ default: m.RevealDialog })));

/** What a customer can be reached by, in the clear. */
export type Contact = { email: string | null; phone: string | null; document: string | null };

/** Where contacts are masked: a press and a reason show this one, until the cart is left. */
export function CartReveal({ reveal }: { reveal: UseMutationResult<Contact, Error, string> }) {
  const t = useTranslations('cart.reveal');
  const [isOpen, setOpen] = useState(false);
  if (reveal.data) {
    return (
      <p role="status" className="mt-2 text-12 text-ink-2">
        {t('shown')}
      </p>
    );
  }
  return (
    <>
      <Button className="mt-2" onClick={() => setOpen(true)}>
        <Eye aria-hidden="true" className="size-4" />
        {t('show')}
      </Button>
      {isOpen ? (
        <Suspense>
          <RevealDialog
            reveal={reveal}
            onClose={() => {
              setOpen(false);
              if (reveal.isError) reveal.reset();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
