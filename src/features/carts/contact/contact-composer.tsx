import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { ContactSheet } from './contact-sheet.tsx';
import { ContactTexts } from './contact-texts.tsx';

type ContactComposerProps = {
  alias: string;
  cart: CartRow;
  /** Begins at the choice of the text, for who wants another than the one that fits. */
  choosing?: boolean;
  /** Whether the customer was contacted: a message was opened, and nobody said that it was not sent. */
  onClose: (contacted: boolean) => void;
};

/** Writes to the customer of a cart. */
export function ContactComposer(props: ContactComposerProps) {
  return (
    <Suspense>
      <ContactTexts>
        <Composer {...props} />
      </ContactTexts>
    </Suspense>
  );
}

function Composer({ alias, cart, choosing, onClose }: ContactComposerProps) {
  const t = useTranslations('contact');
  const [isOpened, setOpened] = useState(false);
  return (
    <ModalDialog wide title={t('title')} onClose={() => onClose(isOpened)}>
      <ContactSheet
        alias={alias}
        cart={cart}
        choosing={choosing}
        onOpened={() => setOpened(true)}
        onDone={(outcome) => onClose(outcome !== 'withdrawn')}
      />
    </ModalDialog>
  );
}
