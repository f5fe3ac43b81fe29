import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Choices, type MergedField, mergedValue, threeWay } from '#src/lib/three-way.ts';
import { Button } from '../button.tsx';
import { ModalDialog } from '../modal-dialog.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import type { SettingField, SettingValue } from './setting-field.ts';
import { useSayValue } from './use-say-value.ts';

type ConflictDialogProps<Value extends SettingValue> = {
  fields: readonly SettingField[];
  /** What both began with, what somebody else made of it, and what is in the form. */
  base: Value;
  theirs: Value;
  mine: Value;
  onSettle: (merged: Value) => void;
  onClose: () => void;
};

/** Two changed the same setting: field by field a person decides what holds. Nothing is dropped without a word. */
export function ConflictDialog<Value extends SettingValue>(props: ConflictDialogProps<Value>) {
  const { fields, base, theirs, mine, onSettle, onClose } = props;
  const t = useTranslations('form.conflict');
  const ui = useTranslations('ui');
  const [choices, setChoices] = useState<Choices>({});
  const found = threeWay(base, theirs, mine);
  const merged = mergedValue(found, theirs, choices);
  const fieldOf = (name: string) => fields.find((one) => one.name === name);
  return (
    <ModalDialog title={t('title')} onClose={onClose}>
      <p className="text-ink-2">{t(found.open.length > 0 ? 'text' : 'nothingOpen')}</p>
      {found.open.map((field) => (
        <ConflictChoice
          key={field.name}
          field={fieldOf(field.name)}
          values={field}
          chosen={choices[field.name]}
          onChoose={(side) => setChoices({ ...choices, [field.name]: side })}
        />
      ))}
      <Taken title={t('takenTheirs')} values={found.theirs} side="theirs" fieldOf={fieldOf} />
      <Taken title={t('takenMine')} values={found.mine} side="mine" fieldOf={fieldOf} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        {merged ? null : <p className="min-w-0 flex-1 text-12 text-ink-2">{t('chooseAll')}</p>}
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button tone="primary" disabled={!merged} onClick={() => merged && onSettle(merged)}>
          {t('save')}
        </Button>
      </div>
    </ModalDialog>
  );
}

type TakenProps = {
  title: string;
  values: readonly MergedField[];
  side: 'theirs' | 'mine';
  fieldOf: (name: string) => SettingField | undefined;
};

function Taken({ title, values, side, fieldOf }: TakenProps) {
  const say = useSayValue();
  if (values.length === 0) return null;
  return (
    <section aria-label={title} className="rounded-md bg-sunken px-3 py-2">
      <h3 className="text-12 text-ink-2">{title}</h3>
      <ul>
        {values.map(({ name, base, [side]: now }) => (
          <li key={name}>
            {fieldOf(name)?.label ?? name}: <s className="text-ink-2">{say(fieldOf(name), base)}</s>{' '}
            <strong className="font-medium">{say(fieldOf(name), now)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
