import { useTranslations } from 'use-intl';
import { Kbd } from '#src/ui/kbd.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { KeysSwitch } from '#src/ui/preference-switches.tsx';
import { deskKeys, type KeyGroup, keyText } from './desk-keys.ts';

const groups = Object.keys(deskKeys) as KeyGroup[];

/** Every key and what it does, from the table that the keys themselves come from. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.keys');
  return (
    <ModalDialog wide title={t('title')} onClose={onClose}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-4 max-sm:grid-cols-1">
        {groups.map((group) => (
          <section key={group} className="flex flex-col gap-1">
            <h3 className="font-medium text-ink-2">{t(`group.${group}`)}</h3>
            <dl className="flex flex-col gap-1">
              {deskKeys[group].map(({ verb }) => (
                <div key={verb} className="flex justify-between gap-3">
                  <dt>{t(`verb.${verb}`)}</dt>
                  <dd>
                    <Kbd>{keyText(verb)}</Kbd>
                    <span className="sr-only">{keyText(verb)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <p className="min-w-48 flex-1 text-12 text-ink-2">{t('off')}</p>
        <KeysSwitch />
      </div>
    </ModalDialog>
  );
}
