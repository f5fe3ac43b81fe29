import { useFormatter, useTranslations } from 'use-intl';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';

type OneTimeLinkProps = { token: string; expiresAt: string };

/** A link to hand over, with all there is to know about it. */
export function OneTimeLink({ token, expiresAt }: OneTimeLinkProps) {
  const t = useTranslations('team.link');
  const format = useFormatter();
  const address = `${window.location.origin}/link#token=${token}`;
  const when = format.dateTime(new Date(expiresAt), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t('label')}
        hint={t('once', { when })}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        className="font-mono text-12"
      />
      <div>
        <CopyButton text={address} label={t('copy')} />
      </div>
    </div>
  );
}
