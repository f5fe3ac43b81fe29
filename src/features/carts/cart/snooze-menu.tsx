import { useFormatter, useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { snoozePresets, snoozeTimes } from '../desk/snooze-times.ts';
import { MenuButton, MenuItem } from './menu-button.tsx';

type SnoozeMenuProps = { cart: CartRow; now: number; onSnooze: (until: string) => void };

/** Puts a cart off, each choice with the exact time it comes back. */
export function SnoozeMenu({ cart, now, onSnooze }: SnoozeMenuProps) {
  const t = useTranslations('cartWork');
  const words = useTranslations('actWords.snooze');
  const format = useFormatter();
  const times = snoozeTimes(now, cart.nextEmailAt);
  return (
    <MenuButton label={t('snooze')}>
      {snoozePresets.map((preset) => {
        const until = times[preset];
        return until ? (
          <MenuItem
            key={preset}
            onPress={() => onSnooze(until)}
            detail={format.dateTime(new Date(until), {
              weekday: 'short',
              hour: '2-digit',
              minute: '2-digit',
            })}
          >
            {words(preset)}
          </MenuItem>
        ) : null;
      })}
    </MenuButton>
  );
}
