import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Kbd } from '#src/ui/kbd.tsx';

/** Long enough to join the letters of one fast stroke, too short to be felt. */
const PAUSE_MS = 40;

type CartSearchFieldProps = {
  input: RefObject<HTMLInputElement | null>;
  value: string;
  /** Called shortly after the last letter; `isFirst` for the first time since the field was entered. */
  onChange: (value: string, isFirst: boolean) => void;
};

/** The search field. It owns what is being typed, so that a letter shows at once whatever the list does. */
export function CartSearchField({ input, value, onChange }: CartSearchFieldProps) {
  const t = useTranslations('carts.search');
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef<string[]>([]);
  const untouched = useRef(true);
  useEffect(() => {
    // What comes back is mostly our own, late; only a change from outside (a cleared filter, Back) overwrites.
    const own = sent.current.lastIndexOf(value);
    sent.current = sent.current.slice(own + 1);
    if (own === -1) setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  function type(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current.push(next);
      onChange(next, untouched.current);
      untouched.current = false;
    }, PAUSE_MS);
  }
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
        onFocus={() => {
          untouched.current = true;
        }}
        onChange={(event) => type(event.target.value)}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-8 pl-8 placeholder:text-ink-3 max-md:h-11 max-md:text-16"
      />
      <span className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2">
        {text === '' ? <Kbd>/</Kbd> : null}
      </span>
    </div>
  );
}
