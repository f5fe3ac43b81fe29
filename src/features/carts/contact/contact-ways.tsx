import { Copy, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ContactChannel } from '#contract/app/cart-triage.ts';
import { Button } from '#src/ui/button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { focusOnce } from './focus-once.ts';

type ContactWaysProps = {
  /** What the main button opens; null where only a copy is left, or nothing. */
  main: 'whatsapp' | 'email' | null;
  /** The main button first sets the doubts aside. */
  isDoubted: boolean;
  /** Why a way is not open now; it is disabled exactly then. */
  whyNot: (channel: ContactChannel) => string | undefined;
  wait: number;
  busy: boolean;
  /** The main button has the focus. */
  starts: boolean;
  onPress: () => void;
  onSend: (channel: ContactChannel) => void;
  children: ReactNode;
};

/** The ways to a customer: the best one as the main button, the others beside it, each with what keeps it closed. */
export function ContactWays(props: ContactWaysProps) {
  const { main, isDoubted, whyNot, wait, busy, starts, onPress, children } = props;
  const t = useTranslations('contact');
  const why = main && !isDoubted ? whyNot(main) : undefined;
  const open = main === 'email' ? t('email') : t('open');
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 max-md:sticky max-md:bottom-0 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-4 max-md:py-2">
      <div className="mr-auto flex flex-wrap gap-1">
        {main === 'email' ? null : <Way channel="email" {...props} />}
        <Way channel="phone" {...props} />
      </div>
      {children}
      {main ? (
        <Button
          ref={starts ? focusOnce : undefined}
          tone={isDoubted ? 'danger' : 'primary'}
          busy={busy || (wait > 0 && !isDoubted)}
          disabled={why !== undefined}
          title={why}
          aria-keyshortcuts="Enter Control+Enter"
          onClick={onPress}
        >
          {isDoubted ? t('anyway') : wait > 0 ? t('wait', { seconds: wait }) : open}
          <Kbd>↵</Kbd>
        </Button>
      ) : null}
    </div>
  );
}

const icons = { email: Mail, phone: Copy };

function Way({ channel, whyNot, onSend }: ContactWaysProps & { channel: keyof typeof icons }) {
  const t = useTranslations('contact');
  const why = whyNot(channel);
  const Icon = icons[channel];
  return (
    // Read out as its description, too.
    <Button tone="quiet" disabled={why !== undefined} title={why} onClick={() => onSend(channel)}>
      <Icon aria-hidden="true" className="size-4" />
      {t(channel)}
    </Button>
  );
}
