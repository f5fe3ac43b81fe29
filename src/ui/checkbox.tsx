import type { ComponentProps } from 'react';

/** 24 px to press, 16 to see. One element, as lists have one in every row. */
export const checkboxLook =
  'inline-grid size-6 flex-none cursor-pointer appearance-none place-items-center rounded align-middle before:size-4 before:rounded-sm before:border before:border-ink-3 before:bg-surface before:[grid-area:1/1] checked:before:border-accent checked:before:bg-accent checked:after:-mt-0.5 checked:after:h-2.5 checked:after:w-1.5 checked:after:rotate-45 checked:after:border-r-2 checked:after:border-b-2 checked:after:border-on-accent checked:after:[grid-area:1/1] indeterminate:before:border-y-[7px] indeterminate:before:border-accent max-md:size-11';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'ref'> & {
  /** Some of what it stands for is chosen, and some not. */
  mixed?: boolean;
};

/** A box to tick, without its label. */
export function Checkbox({ mixed = false, className = '', ...rest }: CheckboxProps) {
  return (
    <input
      {...rest}
      type="checkbox"
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      className={`${checkboxLook} ${className}`}
    />
  );
}
