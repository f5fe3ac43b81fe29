import type { ReactNode } from 'react';
import { Chevron } from '#src/ui/chevron.tsx';
import { Popover } from '#src/ui/popover.tsx';

type MenuButtonProps = { label: string; children: ReactNode };

/** A button that opens a few more to choose from. */
export function MenuButton({ label, children }: MenuButtonProps) {
  return (
    <Popover
      label={label}
      from="below"
      trigger={
        <>
          {label}
          <Chevron className="text-ink-2" />
        </>
      }
      triggerClassName="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-3 font-medium hover:bg-sunken max-md:min-h-11"
    >
      <div className="flex max-h-[60dvh] flex-col overflow-auto">{children}</div>
    </Popover>
  );
}

type MenuItemProps = { onPress: () => void; detail?: string; children: ReactNode };

/** One of the choices; the menu closes with it. */
export function MenuItem({ onPress, detail, children }: MenuItemProps) {
  return (
    <button
      type="button"
      data-closes=""
      onClick={onPress}
      className="flex min-h-8 items-center justify-between gap-4 rounded-md px-2.5 text-left hover:bg-sunken max-md:min-h-11"
    >
      {children}
      {detail ? <span className="flex-none text-12 text-ink-2 tabular-nums">{detail}</span> : null}
    </button>
  );
}
