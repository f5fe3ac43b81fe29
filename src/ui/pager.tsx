type PagerProps = {
  /** Names the navigation region. */
  label: string;
  /** "51–100 de 8.213" */
  text: string;
  sizeLabel: string;
  sizes: readonly number[];
  size: number;
  onSize: (size: number) => void;
  previousLabel: string;
  nextLabel: string;
  /** Absent at the first page. */
  onPrevious?: (() => void) | undefined;
  /** Absent at the last page. */
  onNext?: (() => void) | undefined;
};

const step =
  'inline-flex h-8 items-center rounded-md border border-line-strong bg-surface px-3 font-medium hover:bg-sunken disabled:text-ink-3 disabled:hover:bg-surface max-md:h-11';

/** Which part of a list is shown, and the way to its neighbours. */
export function Pager(props: PagerProps) {
  return (
    <nav
      aria-label={props.label}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 text-13"
    >
      <label className="flex items-center gap-2 text-ink-2">
        {props.sizeLabel}
        <select
          className="h-8 rounded-md border border-line-strong bg-surface px-2 text-ink max-md:h-11"
          value={props.size}
          onChange={(event) => props.onSize(Number(event.target.value))}
        >
          {props.sizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      <div className="flex items-center gap-2">
        <span className="mr-2 text-ink-2 tabular-nums">{props.text}</span>
        <button type="button" className={step} disabled={!props.onPrevious} onClick={props.onPrevious}>
          {props.previousLabel}
        </button>
        <button type="button" className={step} disabled={!props.onNext} onClick={props.onNext}>
          {props.nextLabel}
        </button>
      </div>
    </nav>
  );
}
