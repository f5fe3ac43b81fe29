import { type FormEvent, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { Button } from '#src/ui/button.tsx';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { fieldTime, ownSnoozeTime, snoozePresets, snoozeTimes } from './snooze-times.ts';

type SnoozeDialogProps = {
  rows: readonly CartRow[];
  whose: string;
  onDo: (until: string) => void;
  onClose: () => void;
};

const noteFormat = {
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** When a cart comes back: presets with the very moment each means, or a moment of one's own. */
export function SnoozeDialog({ rows, whose, onDo, onClose }: SnoozeDialogProps) {
  const t = useTranslations('desk.snooze');
  const words = useTranslations('actWords.snooze');
  const format = useFormatter();
  const [now] = useState(Date.now);
  // Of several carts no single e-mail is the next one.
  const times = snoozeTimes(now, rows.length === 1 ? (rows[0]?.nextEmailAt ?? null) : null);
  const [own, setOwn] = useState(() => fieldTime(times.tomorrow ?? now));
  const [isWrong, setWrong] = useState(false);
  const choices = snoozePresets.flatMap((preset) => {
    const at = times[preset];
    if (at === null) return [];
    const note = format.dateTime(new Date(at), noteFormat);
    return { value: at, label: words(preset), note };
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const until = ownSnoozeTime(own, Date.now());
    if (until) onDo(until);
    else setWrong(true);
  };
  return (
    <ModalDialog title={t('title', { whose })} onClose={onClose}>
      <ChoiceList choices={choices} onChoose={onDo} />
      <form noValidate onSubmit={send} className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            type="datetime-local"
            label={t('own')}
            value={own}
            min={fieldTime(now)}
            error={isWrong ? t('past') : undefined}
            onChange={(event) => {
              setWrong(false);
              setOwn(event.target.value);
            }}
          />
        </div>
        <Button type="submit">{t('submit')}</Button>
      </form>
      <p className="text-12 text-ink-2">{t('zone')}</p>
    </ModalDialog>
  );
}
