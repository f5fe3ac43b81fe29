import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { triage } from '#src/api/triage.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import type { ContactOutcome } from './contact-sheet.tsx';
import type { OpenedContact } from './use-open-contact.ts';

type ContactQuestionProps = {
  alias: string;
  opened: OpenedContact;
  onDone: (outcome: ContactOutcome) => void;
};

/** After the message was opened: whether it went out. What is said here stands in the cart's log. */
export function ContactQuestion({ alias, opened, onDone }: ContactQuestionProps) {
  const t = useTranslations('contact.sent');
  const words = useErrorWords();
  const confirm = useMutation(triage.confirm(alias));
  const withdraw = useMutation(triage.undoOld(alias));
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onReturn = () => yes.current?.focus();
    onReturn();
    window.addEventListener('focus', onReturn);
    return () => window.removeEventListener('focus', onReturn);
  }, []);
  const isBusy = confirm.isPending || withdraw.isPending;
  const { channel, target, isBlocked } = opened;
  const isPage = channel === 'whatsapp' || channel === 'email';
  return (
    <div className="flex flex-col gap-4">
      {isBlocked ? (
        <p className="rounded-md bg-waiting-soft px-3 py-2 text-waiting">
          {t(isPage ? 'blocked' : 'copyYourself')}{' '}
          {isPage ? (
            <a href={target} target="_blank" rel="noopener noreferrer" className="font-medium underline">
              {t('follow')}
            </a>
          ) : (
            <code className="select-all wrap-anywhere">{target}</code>
          )}
        </p>
      ) : (
        <p className="text-ink-2">{t(`opened.${channel}`)}</p>
      )}
      <p className="text-16 font-semibold">{t(isPage ? 'question' : 'spoke')}</p>
      <InlineError {...words(confirm.error ?? withdraw.error)} />
      <div className="flex flex-wrap gap-2">
        <Button
          ref={yes}
          tone="primary"
          busy={isBusy}
          onClick={() => confirm.mutate(opened.actId, { onSuccess: () => onDone('sent') })}
        >
          {t('yes')}
        </Button>
        <Button
          busy={isBusy}
          onClick={() => withdraw.mutate(opened.actId, { onSuccess: () => onDone('withdrawn') })}
        >
          {t('no')}
        </Button>
        <Button tone="quiet" busy={isBusy} onClick={() => onDone('later')}>
          {t('later')}
        </Button>
      </div>
      <p className="text-12 text-ink-2">{t('note')}</p>
    </div>
  );
}
