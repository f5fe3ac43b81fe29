import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { LiveRegion } from './live-region.tsx';

/** Puts a text on the clipboard and says so. Where the browser forbids it, the text beside it can be selected. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations('ui.copy');
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return (
    <>
      <Button onClick={() => void copy()} onBlur={() => setOutcome(undefined)}>
        {outcome === 'copied' ? (
          <Check aria-hidden="true" className="size-4 text-accent" />
        ) : (
          <Copy aria-hidden="true" className="size-4" />
        )}
        {outcome ? t(outcome) : (label ?? t('copy'))}
      </Button>
      <LiveRegion>{outcome ? t(outcome) : ''}</LiveRegion>
    </>
  );
}
