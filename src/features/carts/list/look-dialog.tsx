import { useTranslations } from 'use-intl';
import { cartColumns, densities } from '#contract/app/list-look.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { usePreferences } from '#src/ui/preferences.ts';
import { SegmentedControl } from '#src/ui/segmented-control.tsx';
import { listLook } from './list-look.ts';

/** Which columns the list has and how high its rows are. Shows at once behind the dialog. */
export function LookDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.look');
  const names = useTranslations('carts.table');
  const preferences = usePreferences();
  const { columns, density } = listLook(preferences);
  return (
    <ModalDialog title={t('title')} onClose={onClose}>
      <SegmentedControl
        label={t('density')}
        options={densities.map((value) => ({ value, label: t(value) }))}
        value={density}
        onChange={(value) => preferences.change({ density: value })}
      />
      <fieldset className="flex flex-col">
        <legend className="mb-1 font-medium">{t('columns')}</legend>
        {cartColumns.map((column) => (
          <label
            key={column}
            htmlFor={`column-${column}`}
            className="flex min-h-8 cursor-pointer items-center gap-2 max-md:min-h-11"
          >
            <Checkbox
              id={`column-${column}`}
              checked={columns.includes(column)}
              onChange={(event) =>
                preferences.change({
                  columns: event.target.checked
                    ? [...columns, column]
                    : columns.filter((one) => one !== column),
                })
              }
            />
            {names(column)}
          </label>
        ))}
      </fieldset>
      <p className="text-12 text-ink-2">{t('narrow')}</p>
      <Button onClick={() => preferences.change({ columns: null, density: null })}>{t('reset')}</Button>
    </ModalDialog>
  );
}
