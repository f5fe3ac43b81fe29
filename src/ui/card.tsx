import type { ReactNode } from 'react';

type CardProps = { title?: string; actions?: ReactNode; children: ReactNode; className?: string };

/** A surface with a line around it; a title makes it a named region. */
export function Card({ title, actions, children, className = '' }: CardProps) {
  return (
    <section
      aria-label={title}
      className={`rounded-lg border border-line bg-surface px-3.5 py-3 ${className}`}
    >
      {title ? (
        <div className="mb-2 flex items-center justify-between gap-2">
          <h2 className="text-12 text-ink-2">{title}</h2>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}
