import { type RefObject, startTransition, useOptimistic } from 'react';
import { useTranslations } from 'use-intl';
import { Kbd } from '#src/ui/kbd.tsx';

type CartSearchFieldProps = {
  input: RefObject<HTMLInputElement | null>;
  value: string;
  onType: (text: string) => void;
  /** Enter or the arrow down: on to the first row of what is searched. */
  onEnterRows: () => void;
  /** Escape in an empty field: the focus goes elsewhere. */
  onLeave: () => void;
};

/** The search field. A letter shows at once, whatever the list does with it. Enter goes on to the rows. Escape clears it, then leaves it. */
export function CartSearchField({ input, value, onType, onEnterRows, onLeave }: CartSearchFieldProps) {
  const t = useTranslations('carts.search');
  const [text, showAtOnce] = useOptimistic(value);
  const type = (next: string) =>
    startTransition(() => {
      showAtOnce(next);
      onType(next);
    });
  const onKeyDown = (event: React.KeyboardEvent) => {
    // The key that ends the composing of a letter is not meant for the field.
    if (!['Escape', 'Enter', 'ArrowDown'].includes(event.key) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // With the letters that are still on their way, never ahead of them.
    if (event.key !== 'Escape') startTransition(onEnterRows);
    else if (text === '') onLeave();
    else type('');
  };
  return (
    <div className="relative w-64 flex-none max-md:w-full">
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-2"
        fill="none"
      >
        <path
          d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
        />
      </svg>
      <input
        ref={input}
        type="search"
        aria-label={t('label')}
        aria-keyshortcuts="/"
        placeholder={t('placeholder')}
        value={text}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-2.5 pl-8 placeholder-shown:pr-8 placeholder:text-ink-3 max-md:h-11 max-md:text-16"
      />
      <span className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2">
        {text === '' ? <Kbd>/</Kbd> : null}
      </span>
    </div>
  );
}
