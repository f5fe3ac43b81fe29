import type { ReactNode } from 'react';

/** A page without navigation: the mark, and one column in the middle. */
export function LonePage({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-6 py-10 max-md:px-4 max-md:py-6">
      <p className="flex items-center gap-2.5 text-16 font-semibold">
        <img src="/mark.svg" alt="" width="28" height="28" />
        Resgate
      </p>
      <div className="my-auto w-full max-w-lg py-8 max-md:mt-0">{children}</div>
    </main>
  );
}
