import type { ComponentProps } from 'react';

/** 24 px to press, 16 to see. One element, as lists have one in every row. */
export const checkboxLook =
  'size-6 flex-none cursor-pointer appearance-none rounded align-middle before:m-1 before:block before:size-4 before:rounded-sm before:border before:border-ink-3 before:bg-surface checked:before:border-[5px] checked:before:border-accent indeterminate:before:border-y-[7px] indeterminate:before:border-accent max-md:size-11 max-md:before:m-3.5';

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
