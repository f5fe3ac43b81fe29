import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { roles } from '#contract/endpoint.ts';

/** One of the three roles, each with what it may. Takes what a form registers. */
export function RoleChoice(input: ComponentProps<'input'>) {
  const t = useTranslations('team');
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('roleLabel')}</legend>
      <div className="flex flex-col gap-2">
        {roles.map((role) => (
          <label
            key={role}
            className="flex items-start gap-3 rounded-md border border-line-strong px-3 py-2 hover:bg-row-focused has-checked:border-accent has-checked:bg-row-focused"
          >
            <input {...input} type="radio" value={role} className="mt-0.5 size-4 flex-none accent-accent" />
            <span>
              <span className="block font-medium">{t(`role.${role}`)}</span>
              <span className="block text-12 text-ink-2">{t(`roleMay.${role}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
