import { useId } from 'react';

type SegmentedControlProps<Value extends string> = {
  /** What is chosen here. */
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few words, all of them in sight: native radio buttons, so arrows and readers work by themselves. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex rounded-md bg-sunken p-0.5 forced-colors:border">
      <legend className="sr-only">{props.label}</legend>
      {props.options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-7 flex-1 cursor-pointer items-center justify-center rounded border border-transparent px-2.5 text-12 text-ink-2 hover:text-ink has-checked:border-line has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-md:min-h-10"
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
