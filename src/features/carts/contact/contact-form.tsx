import { Copy, Mail } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { ContactOffer } from '#contract/app/contact.ts';
import { fillTemplate } from '#contract/app/message-template.ts';
import { Button } from '#src/ui/button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { isTyping } from '#src/ui/use-shortcuts.ts';
import { doubtsOf, whyClosed } from './contact-barriers.ts';
import { ContactObstacles } from './contact-obstacles.tsx';
import type { ContactSheetProps } from './contact-sheet.tsx';
import { focusOnce } from './focus-once.ts';
import { MessageEditor } from './message-editor.tsx';
import { TemplateSelect } from './template-select.tsx';
import type { OpenContact } from './use-open-contact.ts';

type ContactFormProps = ContactSheetProps & { offer: ContactOffer; contact: OpenContact };

/** The message and the press that opens it. Digits choose a text; Enter opens, with Ctrl while something is typed. */
export function ContactForm({ alias, offer, contact, choosing, wait = 0, otherWays }: ContactFormProps) {
  const t = useTranslations('contact');
  const [templateId, setTemplateId] = useState(offer.suggestedId);
  const [text, setText] = useState(offer.templates.find(({ id }) => id === offer.suggestedId)?.body ?? '');
  const [despite, setDespite] = useState<string[]>([]);
  const doubts = doubtsOf(offer.barriers).map(({ code }) => code);
  const isDoubted = doubts.some((code) => !despite.includes(code));
  const wall = whyClosed('whatsapp', offer.barriers);
  const mayWrite = !wall || (offer.email !== null && whyClosed('email', offer.barriers) === null);
  const isEmpty = fillTemplate(text, offer.values) === '';

  function choose(id: string) {
    const template = offer.templates.find((one) => one.id === id);
    if (!template) return;
    setTemplateId(id);
    setText(template.body);
  }
  function send(channel: ContactChannel) {
    const hasText = channel === 'whatsapp' || channel === 'email';
    void contact.open(channel, {
      text: hasText ? text : '',
      templateId: hasText ? templateId : null,
      despite: doubts,
    });
  }
  function press() {
    if (wall || contact.isPending) return;
    if (isDoubted) return setDespite(doubts);
    if (!isEmpty && wait === 0) send('whatsapp');
  }
  function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const isChord = event.ctrlKey || event.metaKey;
    // A control takes the plain key itself.
    const isOwn = target instanceof Element && target.closest('button, a, select, textarea') !== null;
    if (key === 'Enter' && (isChord || !isOwn)) {
      event.preventDefault();
      return press();
    }
    const template = /^[1-9]$/.test(key) ? offer.templates[Number(key) - 1] : undefined;
    if (template && !isChord && !isTyping(target as Element)) choose(template.id);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside, which all have buttons of their own.
    <div className="flex flex-col gap-4" onKeyDown={onKeyDown}>
      <ContactObstacles alias={alias} barriers={offer.barriers} error={contact.error} />
      {mayWrite ? (
        <>
          <TemplateSelect
            templates={offer.templates}
            chosen={templateId}
            onChoose={choose}
            starts={choosing}
          />
          <MessageEditor
            label={t('text')}
            text={text}
            onText={setText}
            values={offer.values}
            hasCoupon={Boolean(offer.values.cupom)}
          />
        </>
      ) : null}
      <div className="flex flex-wrap items-center justify-end gap-2 max-md:sticky max-md:bottom-0 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-4 max-md:py-2">
        <div className="mr-auto flex flex-wrap gap-1">
          <Button
            tone="quiet"
            disabled={!offer.email || whyClosed('email', offer.barriers) !== null || isEmpty || isDoubted}
            onClick={() => send('email')}
          >
            <Mail aria-hidden="true" className="size-4" />
            {t('email')}
          </Button>
          <Button
            tone="quiet"
            disabled={!offer.phone || whyClosed('phone', offer.barriers) !== null || isDoubted}
            onClick={() => send('phone')}
          >
            <Copy aria-hidden="true" className="size-4" />
            {t('phone')}
          </Button>
        </div>
        {otherWays?.(offer)}
        {wall ? null : (
          <Button
            ref={choosing ? undefined : focusOnce}
            tone={isDoubted ? 'danger' : 'primary'}
            busy={contact.isPending || (wait > 0 && !isDoubted)}
            disabled={!isDoubted && isEmpty}
            aria-keyshortcuts="Enter Control+Enter"
            onClick={press}
          >
            {isDoubted ? t('anyway') : wait > 0 ? t('wait', { seconds: wait }) : t('open')}
            <Kbd>↵</Kbd>
          </Button>
        )}
      </div>
    </div>
  );
}
