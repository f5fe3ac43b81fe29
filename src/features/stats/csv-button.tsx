import { Download } from 'lucide-react';
import { saveFile } from '#src/lib/save-file.ts';
import { IconButton } from '#src/ui/icon-button.tsx';

type CsvButtonProps = { label: string; file: () => { name: string; text: string } };

/** Hands over the answer that is on screen as a file. */
export function CsvButton({ label, file }: CsvButtonProps) {
  const save = () => {
    const { name, text } = file();
    saveFile({ name, blob: new Blob([text], { type: 'text/csv;charset=utf-8' }) });
  };
  return (
    <IconButton
      label={label}
      icon={<Download aria-hidden="true" />}
      onClick={save}
      className="ml-auto print:hidden"
    />
  );
}
