import type { ReactNode } from 'react';

type NoticeProps = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Small print, such as the id of the failed request. */
  footnote?: ReactNode;
  /** An error is announced at once. */
  alert?: boolean;
  /** Heading level of the title: 1 when it stands for the whole page. */
  level?: 1 | 2;
};

/** A panel in place of content: why there is none, and what to do next. */
export function Notice({ icon, title, children, actions, footnote, alert, level = 2 }: NoticeProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div
      role={alert ? 'alert' : undefined}
      className="mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center"
    >
      {icon ? (
        <span className="mb-4 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-surface text-ink-2 [&>svg]:size-5">
          {icon}
        </span>
      ) : null}
      <Heading tabIndex={level === 1 ? -1 : undefined} className="text-16 font-semibold text-balance">
        {title}
      </Heading>
      {children ? <div className="mt-1.5 text-ink-2 text-pretty">{children}</div> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
      {footnote ? <p className="mt-5 text-12 text-ink-3">{footnote}</p> : null}
    </div>
  );
}
