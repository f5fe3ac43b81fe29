import type { ComponentProps } from 'react';

const tones = {
  /** The one action of a screen. */
  primary: 'border-transparent bg-accent text-on-accent hover:brightness-95',
  plain: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-line-strong bg-surface text-danger hover:bg-danger-soft',
};

type ButtonProps = ComponentProps<'button'> & {
  tone?: keyof typeof tones;
  /** Larger, for a page that has little else. */
  large?: boolean;
  /** Something is under way: the button stays focusable but does nothing. */
  busy?: boolean;
};

export function Button({ tone = 'plain', large, busy, className = '', onClick, ...rest }: ButtonProps) {
  const size = large ? 'min-h-11 px-4 text-14' : 'min-h-8 px-3 text-13 max-md:min-h-11';
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`inline-flex items-center justify-center gap-2 rounded-md border font-medium transition-colors disabled:opacity-50 aria-disabled:cursor-progress aria-disabled:opacity-60 ${size} ${tones[tone]} ${className}`}
    />
  );
}
