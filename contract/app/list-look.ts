export const densities = ['compact', 'regular', 'comfortable'] as const;
export type Density = (typeof densities)[number];

/** Columns of the list beside the customer, who is always there. */
export const cartColumns = [
  'stage',
  'state',
  'value',
  'priority',
  'origin',
  'email',
  'assignee',
  'step',
  'contact',
  'abandoned',
] as const;
export type CartColumn = (typeof cartColumns)[number];
