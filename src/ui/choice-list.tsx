import type { ReactNode } from 'react';
import { Kbd } from './kbd.tsx';

export type Choice<Value> = { value: Value; label: string; note?: ReactNode };

type ChoiceListProps<Value> = { choices: readonly Choice<Value>[]; onChoose: (value: Value) => void };

/** Choices of a dialog, each with the digit that chooses it. The first one has the focus. */
export function ChoiceList<Value>({ choices, onChoose }: ChoiceListProps<Value>) {
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isTyped =
      event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    const choice = /^[1-9]$/.test(event.key) && !isTyped ? choices[Number(event.key) - 1] : undefined;
    if (!choice) return;
    event.preventDefault();
    onChoose(choice.value);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits are a second way to the buttons inside.
    <div onKeyDown={onKeyDown} className="-mx-2 flex flex-col">
      {choices.map(({ value, label, note }, index) => (
        <button
          key={label}
          type="button"
          aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
          onClick={() => onChoose(value)}
          className="flex min-h-9 items-center gap-3 rounded-md px-2 text-left hover:bg-sunken max-md:min-h-11"
        >
          <Kbd>{index < 9 ? String(index + 1) : ' '}</Kbd>
          <span className="min-w-0 flex-1 truncate first-letter:uppercase">{label}</span>
          {note ? <span className="text-12 text-ink-2 tabular-nums">{note}</span> : null}
        </button>
      ))}
    </div>
  );
}
