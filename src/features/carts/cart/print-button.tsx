import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';

/** Prints the open cart; personal data stay out of the paper. */
export function PrintButton() {
  const t = useTranslations('cartWork.print');
  return (
    <Button tone="quiet" className="self-start print:hidden" title={t('hint')} onClick={() => window.print()}>
      <Printer aria-hidden="true" className="size-4" />
      {t('label')}
    </Button>
  );
}
