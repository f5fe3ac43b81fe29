import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { situations } from '#contract/app/contact.ts';
import { contacts } from '#src/api/contact.ts';
import { roleIn, session } from '#src/api/session.ts';
import { templates } from '#src/api/templates.ts';
import { Button } from '#src/ui/button.tsx';
import { Card } from '#src/ui/card.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { ContactRulesForm } from './contact-rules-form.tsx';
import { TemplateForm } from './template-form.tsx';

/** What the team writes to customers, and the rules it keeps to. */
export function TemplatesPage({ alias }: { alias: string }) {
  const t = useTranslations('templates');
  const { data: all } = useSuspenseQuery(templates.list(alias));
  const { data: rules } = useSuspenseQuery(contacts.rules(alias));
  const isOwner = roleIn(useQuery(session.current()).data?.person, alias) === 'owner';
  const [chosenId, setChosenId] = useState<string | null>(all[0]?.id ?? null);
  // Forms once opened stay where they are, so that looking at another text loses nothing that was typed.
  const [visited, setVisited] = useState<readonly (string | null)[]>([chosenId]);
  function choose(id: string | null) {
    setChosenId(id);
    if (!visited.includes(id)) setVisited([...visited, id]);
  }
  function leave(id: string | null, to: string | null) {
    setChosenId(to);
    setVisited([...visited.filter((one) => one !== id && one !== to), to]);
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="flex max-w-5xl flex-col gap-4 px-5 py-6 max-md:px-4">
        <Card title={t('list')} actions={<Button onClick={() => choose(null)}>{t('new')}</Button>}>
          <p className="mb-3 text-ink-2">{t('lead')}</p>
          <div className="grid gap-5 lg:grid-cols-[15rem_1fr]">
            <nav aria-label={t('list')} className="flex flex-col gap-3">
              {situations.map((situation) => {
                const fitting = all.filter((one) => one.situation === situation);
                return fitting.length === 0 ? null : (
                  <div key={situation}>
                    <p className="mb-0.5 px-2 text-12 text-ink-2">{t(`situation.${situation}`)}</p>
                    {fitting.map((one) => (
                      <button
                        key={one.id}
                        type="button"
                        aria-current={one.id === chosenId || undefined}
                        onClick={() => choose(one.id)}
                        className="block min-h-8 w-full truncate rounded-md px-2 text-left hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-medium max-md:min-h-11"
                      >
                        {one.name}
                      </button>
                    ))}
                  </div>
                );
              })}
            </nav>
            {visited.map((id) => (
              <div key={id ?? 'new'} hidden={id !== chosenId} className="min-w-0">
                <TemplateForm
                  alias={alias}
                  template={all.find((one) => one.id === id) ?? null}
                  hasCoupon={rules.couponCode !== ''}
                  onMade={(made) => leave(null, made)}
                  onRemoved={() => leave(id, all.find((one) => one.id !== id)?.id ?? null)}
                />
              </div>
            ))}
          </div>
        </Card>
        <ContactRulesForm alias={alias} rules={rules} isOwner={isOwner} />
      </div>
    </>
  );
}
