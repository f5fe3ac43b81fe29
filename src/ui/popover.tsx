import { type ReactNode, useId, useRef, useState } from 'react';

type PopoverProps = {
  /** Content of the button that opens it. */
  trigger: ReactNode;
  triggerLabel?: string;
  triggerClassName: string;
  /** Names the panel. */
  label: string;
  /** Which corner of the button it grows from. */
  from: 'above' | 'below';
  children: ReactNode;
};

/**
 * A panel on a button, by the browser's own popover: it closes with Escape and a press outside, and gives the
 * focus back. Placed by hand, as anchors are not in every browser yet.
 */
export function Popover({ trigger, triggerLabel, triggerClassName, label, from, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const place = (panel: HTMLElement) => {
    const box = button.current?.getBoundingClientRect();
    if (!box) return;
    const width = Math.min(Math.max(box.width, 248), window.innerWidth - 16);
    panel.style.width = `${width}px`;
    panel.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
    panel.style.top = from === 'below' ? `${box.bottom + 4}px` : 'auto';
    panel.style.bottom = from === 'above' ? `${window.innerHeight - box.top + 4}px` : 'auto';
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={triggerLabel}
        className={triggerClassName}
      >
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key that presses a link or a button arrives as a click. */}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState === 'open') place(event.currentTarget);
        }}
        // A link inside leads away, and an action opens something else: the panel has served.
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a, [data-closes]'))
            event.currentTarget.hidePopover();
        }}
        className="fixed m-0 rounded-lg border border-line-strong bg-surface p-1 text-ink shadow-lg"
      >
        {open ? children : null}
      </div>
    </>
  );
}
