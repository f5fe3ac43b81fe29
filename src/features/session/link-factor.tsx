import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import type { LinkOffer } from '#contract/app/links.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { QrCode } from '#src/ui/qr-code.tsx';
import { ToggleRow } from '#src/ui/toggle-row.tsx';

type LinkFactorProps = Omit<ComponentProps<typeof CodeField>, 'label'> & {
  offer: LinkOffer;
  isWanted: boolean;
  onWanted: (is: boolean) => void;
};

/** The second factor: a new one as QR code and as text, or a code of the one that is known. */
export function LinkFactor({ offer, isWanted, onWanted, ...field }: LinkFactorProps) {
  const t = useTranslations('link.factor');
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 className="text-14 font-semibold">{t('title')}</h2>
      {offer.factor === 'optional' ? (
        <ToggleRow label={t('optional')} hint={t('optionalHint')} on={isWanted} onChange={onWanted} />
      ) : null}
      {isWanted ? (
        <>
          <p className="text-ink-2 text-pretty">{t(offer.totp ? 'new' : 'known')}</p>
          {offer.totp ? <Totp {...offer.totp} /> : null}
          <CodeField label={t('code')} inputMode={offer.totp ? 'numeric' : undefined} {...field} />
        </>
      ) : null}
    </section>
  );
}

function Totp({ secret, uri }: NonNullable<LinkOffer['totp']>) {
  const t = useTranslations('link.factor');
  return (
    <div className="flex gap-5 max-sm:flex-col">
      <QrCode text={uri} label={t('qr')} />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <p className="text-ink-2">{t('secret')}</p>
        <code className="rounded-md bg-sunken px-2 py-1 font-mono text-13 select-all">
          {secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
        <CopyButton text={secret} label={t('copySecret')} />
        <a href={uri} className="py-1 text-accent underline">
          {t('open')}
        </a>
      </div>
    </div>
  );
}
