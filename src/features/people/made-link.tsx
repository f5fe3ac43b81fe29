import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { OneTimeLink } from './one-time-link.tsx';

type MadeLinkProps = {
  title: string;
  link: { token: string; expiresAt: string };
  onClose: () => void;
};

/** The answer to who asked for a link: it is shown this once. */
export function MadeLink({ title, link, onClose }: MadeLinkProps) {
  const t = useTranslations('team.inviteDialog');
  return (
    <ModalDialog title={title} onClose={onClose}>
      <OneTimeLink {...link} />
      <div className="flex justify-end">
        <Button tone="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </ModalDialog>
  );
}
