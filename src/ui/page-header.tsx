import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: string;
  /** The key figures of the page, in the line of the title. */
  meta?: ReactNode;
  /** Freshness and actions, at the far end. */
  actions?: ReactNode;
  /** Tabs or filters, below the line of the title. */
  children?: ReactNode;
};

/** The top of every page. Its heading takes the focus when the page opens. */
export function PageHeader({ title, meta, actions, children }: PageHeaderProps) {
  return (
    <header className="border-b border-line bg-surface">
      <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-5 max-md:px-4 max-lg:pt-2">
        <h1 tabIndex={-1} className="text-20 font-semibold tracking-tight max-md:text-16">
          {title}
        </h1>
        {meta ? <div className="text-ink-2 max-lg:order-1 max-lg:w-full max-lg:pb-2">{meta}</div> : null}
        {actions ? (
          <div className="ml-auto flex flex-wrap items-center justify-end gap-2">{actions}</div>
        ) : null}
      </div>
      {children}
    </header>
  );
}
