import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { AuditSearch } from '#contract/app/audit.ts';
import { Button } from '#src/ui/button.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { ActivityPeriod } from './activity-period.tsx';

export type ActivitySearch = Omit<AuditSearch, 'before'>;

type ActivityFiltersProps = {
  search: ActivitySearch;
  onSearch: (search: ActivitySearch) => void;
  actors: readonly { id: string; name: string }[];
  operations: readonly string[];
  operationWords: (name: string) => string;
  objectWords: (text: string) => string;
};

/** Who, what, when; and one customer or config, where a link asked for it. All of it stands in the address. */
export function ActivityFilters(props: ActivityFiltersProps) {
  const { search, onSearch, actors, operations, operationWords, objectWords } = props;
  const t = useTranslations('activity.filters');
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <search
      aria-label={t('region')}
      className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] items-end gap-3 px-5 pb-3 max-md:px-4"
    >
      <SelectField
        label={t('actor')}
        value={search.actor}
        onChange={(event) => onSearch({ ...search, actor: event.target.value })}
        options={[
          { value: '', label: t('anybody') },
          ...actors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('operation')}
        value={search.operation}
        onChange={(event) => onSearch({ ...search, operation: event.target.value })}
        options={[
          { value: '', label: t('anything') },
          ...operations.map((name) => ({ value: name, label: operationWords(name) })),
        ]}
      />
      <div>
        <ActivityPeriod value={search} onChange={(days) => onSearch({ ...search, ...days })} />
      </div>
      {search.object ? (
        <Button
          aria-label={`${t('object', { object: objectWords(search.object) })}. ${t('dropObject')}`}
          onClick={() => onSearch({ ...search, object: '' })}
          className="min-h-9"
        >
          <span className="truncate">{t('object', { object: objectWords(search.object) })}</span>
          <X aria-hidden="true" className="size-3.5 flex-none" />
        </Button>
      ) : null}
      {isFiltered ? (
        <Button
          tone="quiet"
          onClick={() => onSearch({ actor: '', operation: '', object: '', from: undefined, to: undefined })}
          className="min-h-9"
        >
          {t('clear')}
        </Button>
      ) : null}
    </search>
  );
}
