import type { InlineErrorProps } from '../inline-error.tsx';

/** What a dialog of views needs to know of one. */
export type KeptView = {
  id: string;
  name: string;
  search: string;
  shared: boolean;
  mine: boolean;
  by: string;
};

/** The views of a page, and what can be done with them. */
export type KeptViews<View extends KeptView> = {
  saved: readonly View[];
  problem: InlineErrorProps;
  keep: (view: View, onDone: () => void) => void;
  keeping: { busy: boolean; problem: InlineErrorProps };
  remove: (id: string, onDone: () => void) => void;
  removing: { busy: boolean; problem: InlineErrorProps & { requestId: string | undefined } };
};
