import { Info } from 'lucide-react';
import { Popover } from '#src/ui/popover.tsx';

type InfoButtonProps = { label: string; text: string; className?: string };

/** What a number means, on demand, for the keyboard too. */
export function InfoButton({ label, text, className = '' }: InfoButtonProps) {
  return (
    <Popover
      label={label}
      triggerLabel={label}
      from="below"
      trigger={<Info aria-hidden="true" className="size-3.5" />}
      triggerClassName={`inline-flex size-6 flex-none items-center justify-center rounded text-ink-3 hover:text-ink max-md:size-11 print:hidden ${className}`}
    >
      <p className="px-2.5 py-2 text-12 text-pretty">{text}</p>
    </Popover>
  );
}
