import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { ExportCsv } from './export-csv.tsx';
import { ExportHistory } from './export-history.tsx';
import { ExportYampi } from './export-yampi.tsx';

type ExportDialogProps = {
  alias: string;
  search: CartSearch;
  /** Carts that the filters leave; undefined while it is being counted. */
  count: number | undefined;
  isOwner: boolean;
  onClose: () => void;
};

/** The carts of the filter as a file, at once; Yampi's own e-mail is something else; and what was exported before. */
export function ExportDialog({ alias, search, count, isOwner, onClose }: ExportDialogProps) {
  const t = useTranslations('desk.exports');
  return (
    <ModalDialog wide title={t('title')} onClose={onClose}>
      <ExportCsv alias={alias} search={search} count={count} />
      {isOwner ? <ExportYampi alias={alias} search={search} /> : null}
      <ExportHistory alias={alias} />
    </ModalDialog>
  );
}
