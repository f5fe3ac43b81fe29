/** A key, where it acts. Hidden from readers: the control itself declares its `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-current/30 px-1 font-sans text-12 max-md:hidden"
    >
      {children}
    </span>
  );
}
