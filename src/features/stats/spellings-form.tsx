import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Spellings } from '#contract/app/stat-notes.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { InlineSelect } from '#src/ui/inline-select.tsx';
import { useMoney } from '#src/ui/use-money.ts';

type SpellingsFormProps = {
  group: Spellings;
  mayMerge: boolean;
  busy: boolean;
  /** `into` null parts them. */
  onMerge: (into: string | null, values: string[]) => void;
};

/** One group of spellings: which of them are the same, and the name that stays. */
export function SpellingsForm({ group, mayMerge, busy, onMerge }: SpellingsFormProps) {
  const t = useTranslations('stats');
  const money = useMoney();
  const all = group.values.map(({ value }) => value);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [name, setName] = useState(group.into);
  const chosen = all.filter((value) => !left.includes(value));
  const into = chosen.includes(name) ? name : (chosen[0] ?? group.into);
  const toggle = (value: string) =>
    setLeft(left.includes(value) ? left.filter((one) => one !== value) : [...left, value]);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="flex items-center gap-2 font-medium">
        {t(`by.${group.tag}`)}
        {group.isMerged ? <Badge tone="accent">{t('spellings.isMerged')}</Badge> : null}
      </h3>
      <ul className="flex flex-col">
        {group.values.map(({ value, carts, cents }) => (
          <li key={value} className="flex min-h-8 items-center gap-2">
            {mayMerge && !group.isMerged ? (
              <Checkbox
                aria-label={t('spellings.choose', { name: value })}
                checked={!left.includes(value)}
                onChange={() => toggle(value)}
              />
            ) : null}
            <span className="min-w-0 flex-1 font-medium break-words whitespace-pre-wrap">{value}</span>
            <span className="text-12 text-ink-2 tabular-nums">
              {t('spellings.carts', { count: carts })} · {money(cents)}
            </span>
          </li>
        ))}
      </ul>
      {!mayMerge ? null : group.isMerged ? (
        <div>
          <Button busy={busy} onClick={() => onMerge(null, all)}>
            {t('spellings.part')}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <InlineSelect
            label={t('spellings.keep')}
            options={chosen.map((value) => ({ value, label: value }))}
            value={into}
            onChange={setName}
          />
          <Button busy={busy} disabled={chosen.length < 2} onClick={() => onMerge(into, chosen)}>
            {t('spellings.merge', { name: into })}
          </Button>
        </div>
      )}
    </div>
  );
}
