import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Agent } from '#contract/app/cart-triage.ts';
import { triage } from '#src/api/triage.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';

type AssignDialogProps = {
  alias: string;
  whose: string;
  onDo: (agent: Agent | null) => void;
  onClose: () => void;
};

/** Who looks after a cart from now on; nobody is a choice, too. */
export function AssignDialog({ alias, whose, onDo, onClose }: AssignDialogProps) {
  const t = useTranslations('desk.assign');
  const words = useErrorWords();
  const desk = useQuery(triage.desk(alias));
  const agents = desk.data?.agents ?? [];
  const choices = [
    ...agents.map((agent) => ({ value: agent as Agent | null, label: agent.name })),
    { value: null, label: t('nobody') },
  ];
  return (
    <ModalDialog title={t('title', { whose })} onClose={onClose}>
      {desk.isPending ? (
        <p role="status" className="text-ink-2">
          {t('loading')}
        </p>
      ) : (
        <ChoiceList choices={choices} onChoose={onDo} />
      )}
      {desk.isError ? (
        <>
          <InlineError {...words(desk.error)} />
          <Button onClick={() => void desk.refetch()}>{t('retry')}</Button>
        </>
      ) : null}
    </ModalDialog>
  );
}
