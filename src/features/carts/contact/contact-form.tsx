import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { ContactOffer } from '#contract/app/contact.ts';
import { fillTemplate } from '#contract/app/message-template.ts';
import { useNow } from '#src/ui/use-now.ts';
import { isTyping } from '#src/ui/use-shortcuts.ts';
import { doubtsOf, mainWay, whyNoWay } from './contact-barriers.ts';
import { ContactObstacles } from './contact-obstacles.tsx';
import type { ContactSheetProps } from './contact-sheet.tsx';
import { ContactWays } from './contact-ways.tsx';
import { MessageEditor } from './message-editor.tsx';
import { TemplateSelect } from './template-select.tsx';
import { useBarrierWords } from './use-barrier-words.ts';
import type { OpenContact } from './use-open-contact.ts';

type ContactFormProps = ContactSheetProps & { offer: ContactOffer; contact: OpenContact };

/** The message and the press that opens it. Digits choose a text; Enter opens, with Ctrl while something is typed. */
export function ContactForm({ alias, offer, contact, choosing, wait = 0, otherWays }: ContactFormProps) {
  const t = useTranslations('contact');
  const [templateId, setTemplateId] = useState(offer.suggestedId);
  const [text, setText] = useState(offer.templates.find(({ id }) => id === offer.suggestedId)?.body ?? '');
  const [despite, setDespite] = useState<string[]>([]);
  const words = useBarrierWords(alias, useNow(10_000));
  const doubted = doubtsOf(offer).filter(({ code }) => !despite.includes(code));
  const isDoubted = doubted.length > 0;
  const main = mainWay(offer);
  // The pace is for WhatsApp, which takes who writes faster for a machine.
  const waits = main === 'whatsapp' ? wait : 0;
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
      despite: doubtsOf(offer, [channel]).map(({ code }) => code),
    });
  }
  function whyNot(channel: ContactChannel): string | undefined {
    const closed = whyNoWay(channel, offer);
    if (closed) return closed === 'no_email' ? t('noEmailHere') : words(closed);
    const open = doubtsOf(offer, [channel]);
    if (open.some((doubt) => doubted.includes(doubt))) return t('doubtFirst');
    return isEmpty && channel !== 'phone' ? t('editor.empty') : undefined;
  }
  function press() {
    if (!main || contact.isPending) return;
    if (isDoubted) return setDespite(doubtsOf(offer).map(({ code }) => code));
    if (!whyNot(main) && waits === 0) send(main);
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
      <ContactObstacles alias={alias} offer={offer} words={words} error={contact.error} />
      {main ? (
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
      <ContactWays
        main={main}
        isDoubted={isDoubted}
        whyNot={whyNot}
        wait={waits}
        busy={contact.isPending}
        starts={!choosing}
        onPress={press}
        onSend={send}
      >
        {otherWays?.(offer)}
      </ContactWays>
    </div>
  );
}
