import type { ReactNode } from 'react';

const tones = {
  neutral: 'bg-sunken text-ink-2',
  danger: 'bg-danger-soft text-danger',
  waiting: 'bg-waiting-soft text-waiting',
  info: 'bg-info-soft text-info',
  accent: 'bg-accent-soft text-accent',
};

type BadgeTone = keyof typeof tones;

type BadgeProps = { tone?: BadgeTone; icon?: ReactNode; children: ReactNode };

/** A state in a word, coloured by what it means; the word stands without the colour. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex max-w-full items-center align-middle gap-1 rounded px-1.5 py-0.5 text-12 font-medium [&>svg]:size-3.5 [&>svg]:flex-none ${tones[tone]}`}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
