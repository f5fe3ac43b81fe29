import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFormatter, useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { type LinkOffer, redeemLink } from '#contract/app/links.ts';
import { isApiError } from '#src/api/api-error.ts';
import { links } from '#src/api/links.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { NewPasswordField } from '#src/ui/new-password-field.tsx';
import { refuseFields } from '#src/ui/refuse-fields.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { LinkFactor } from './link-factor.tsx';

const typed = z.omit(redeemLink.body, { token: true });

type LinkFormProps = {
  token: string;
  offer: LinkOffer;
  /** With the recovery codes, if a new factor was set up. */
  onRedeemed: (codes: string[]) => void;
  /** Somebody was faster, or time ran out. */
  onUseless: () => void;
};

export function LinkForm({ token, offer, onRedeemed, onUseless }: LinkFormProps) {
  const t = useTranslations('link');
  const words = useErrorWords();
  const format = useFormatter();
  const [wantsFactor, setWantsFactor] = useState(offer.factor !== 'optional');
  const redeem = useMutation(links.redeem());
  const form = useForm({
    resolver: standardSchemaResolver(typed),
    // Until now an installation has nobody, under a name that is nobody's.
    defaultValues: {
      name: offer.kind === 'owner' ? '' : offer.name,
      login: offer.login,
      password: '',
      code: '',
    },
  });
  const { errors } = form.formState;
  const problem = (name: keyof typeof errors, refused: string) =>
    errors[name] && (errors[name].type === 'refused' ? refused : t(`problem.${name as 'name'}`));
  const [isToldAtFields, setToldAtFields] = useState(false);
  const send = form.handleSubmit((values) => {
    if (wantsFactor && values.code.trim() === '')
      return form.setError('code', { type: 'required' }, { shouldFocus: true });
    redeem.mutate(
      { ...values, code: wantsFactor ? values.code : '', token },
      {
        onSuccess: ({ recoveryCodes }) => onRedeemed(recoveryCodes),
        onError: (error) => {
          const fields = isApiError(error, 'invalid') ? error.fields : undefined;
          if (fields?.token) return onUseless();
          setToldAtFields(refuseFields(form, fields));
        },
      },
    );
  });
  const store = offer.store?.name ?? 'Resgate';
  const until = format.dateTime(new Date(offer.expiresAt), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-5">
      <div>
        <h1 tabIndex={-1} className="text-20 font-semibold tracking-tight text-balance">
          {t(`title.${offer.kind}`, { store })}
        </h1>
        <p className="mt-1 text-ink-2 text-pretty">
          {t(`lead.${offer.kind}`, { role: offer.store ? t(`role.${offer.store.role}`) : '' })}
        </p>
      </div>
      {offer.kind === 'reset' ? null : (
        <TextField
          label={t('name')}
          autoComplete="name"
          maxLength={80}
          error={problem('name', t('problem.name'))}
          {...form.register('name')}
        />
      )}
      <TextField
        label={t('login')}
        hint={offer.login ? undefined : t('loginHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={120}
        readOnly={offer.login !== ''}
        error={problem('login', t('problem.loginTaken'))}
        {...form.register('login')}
      />
      <NewPasswordField
        label={t('password')}
        typed={form.watch('password')}
        error={problem('password', t('problem.passwordWeak'))}
        {...form.register('password')}
      />
      <LinkFactor
        offer={offer}
        isWanted={wantsFactor}
        onWanted={setWantsFactor}
        error={problem('code', t('problem.codeWrong'))}
        {...form.register('code')}
      />
      <InlineError {...words(isToldAtFields ? null : redeem.error)} />
      <Button type="submit" tone="primary" large busy={redeem.isPending}>
        {t(`submit.${offer.kind}`)}
      </Button>
      <p className="text-center text-12 text-ink-2">{t('until', { when: until })}</p>
    </form>
  );
}
