import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';

/** The recovery codes, once. Going on needs a word that they are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations('link.codes');
  const [isKept, setKept] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-20 font-semibold tracking-tight text-balance">
          {t('title')}
        </h1>
        <p className="mt-1 text-ink-2">{t('text')}</p>
      </div>
      <ul
        aria-label={t('list')}
        className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-4 font-mono text-12 whitespace-nowrap max-sm:grid-cols-1"
      >
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={codes.join('\n')} label={t('copy')} />
        <Button onClick={() => download(t('file'), [t('fileHead'), '', ...codes, ''].join('\n'))}>
          <Download aria-hidden="true" className="size-4" />
          {t('download')}
        </Button>
      </div>
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => setKept(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('kept')}
      </label>
      <Button tone="primary" large disabled={!isKept} onClick={onDone}>
        {t('go')}
      </Button>
    </div>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
