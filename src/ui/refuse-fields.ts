import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

/**
 * Shows at the fields of a form what the server refused about them (error type `refused`), and moves the focus to
 * the first. False when something else was refused as well, which then has to be told above the form.
 */
export function refuseFields<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError' | 'getValues'>,
  fields: Record<string, string[]> | undefined,
): boolean {
  const refused = Object.keys(fields ?? {});
  const known = refused.filter((name) => name in form.getValues());
  for (const [index, name] of known.entries())
    form.setError(name as Path<Values>, { type: 'refused' }, { shouldFocus: index === 0 });
  return known.length > 0 && known.length === refused.length;
}
