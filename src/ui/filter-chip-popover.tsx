import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

type FilterChipPopoverProps = {
  trigger: RefObject<Element | null>;
  label: string;
  onClose: () => void;
  children: ReactNode;
};

/** The panel of a filter chip. Escape and a press outside close it and give the focus back. */
export function FilterChipPopover({ trigger, label, onClose, children }: FilterChipPopoverProps) {
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom start"
      offset={4}
      className="overflow-auto rounded-lg border border-line-strong bg-surface p-1.5 text-13 text-ink shadow-lg"
    >
      <Dialog aria-label={label} className="outline-none">
        {children}
      </Dialog>
    </Popover>
  );
}
