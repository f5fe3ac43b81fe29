import type { CartColumn } from '#contract/app/list-look.ts';

// Beyond the usual columns each one more takes room: those give way first.
const extra = 'max-[1015px]:hidden in-data-beside:max-[1415px]:hidden';

/**
 * Columns that give way where the table is narrow: an open cart beside it (400 px) tells the same. Asked of the window
 * and not of the table, because a size container lays its rows out half as slow again.
 */
export const columnRoom: Record<CartColumn, string> = {
  stage: '',
  state: extra,
  value: '',
  priority: 'max-[887px]:hidden in-data-beside:max-[1287px]:hidden',
  origin: 'max-[887px]:hidden in-data-beside:max-[1287px]:hidden',
  email: extra,
  assignee: extra,
  step: extra,
  contact: extra,
  abandoned: '',
};

/** Widths of the columns; the customer has what is left. */
export const columnWidth: Record<CartColumn, string> = {
  stage: 'w-42',
  state: 'w-36',
  value: 'w-27',
  priority: 'w-24',
  origin: 'w-[28%] max-[1239px]:w-[16%] in-data-beside:max-[1639px]:w-[16%]',
  email: 'w-27',
  assignee: 'w-32',
  step: 'w-32',
  contact: 'w-32',
  abandoned: 'w-28',
};
