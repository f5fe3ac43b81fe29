import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { MergedField } from '#src/lib/three-way.ts';
import type { SettingField } from './setting-field.ts';
import { useSayValue } from './use-say-value.ts';

const sides = ['theirs', 'mine'] as const;
type Side = (typeof sides)[number];

type ConflictChoiceProps = {
  field: SettingField | undefined;
  values: MergedField;
  /** Nothing is chosen at first: money deserves a decision. */
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
};

/** One field that two people changed differently: what it was, and which of the two it shall be. */
export function ConflictChoice({ field, values, chosen, onChoose }: ConflictChoiceProps) {
  const t = useTranslations('form.conflict');
  const say = useSayValue();
  const name = useId();
  return (
    <fieldset>
      <legend className="font-medium">{field?.label ?? values.name}</legend>
      <p className="text-12 text-ink-2">{t('base', { value: say(field, values.base) })}</p>
      <div className="mt-1.5 grid grid-cols-2 gap-2 max-sm:grid-cols-1">
        {sides.map((side) => (
          <label
            key={side}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-md border border-line-strong px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              className="accent-accent"
            />
            <span className="min-w-0 leading-4">
              <span className="block text-12 text-ink-2">{t(side)}</span>
              <span className="block font-medium wrap-anywhere">{say(field, values[side])}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
