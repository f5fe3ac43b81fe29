import { useTranslations } from 'use-intl';
import type { Breakdown, StatSearch } from '#contract/app/stats.ts';
import { SegmentedControl } from '#src/ui/segmented-control.tsx';
import { breakdownGroups, groupNames, groupOf } from './breakdown-groups.ts';

type BreakdownTabsProps = { search: StatSearch; onBy: (by: Breakdown) => void };

/** What the table tells carts apart by: a group, then one of its few. */
export function BreakdownTabs({ search, onBy }: BreakdownTabsProps) {
  const t = useTranslations('stats');
  const group = groupOf(search.by);
  return (
    <div className="flex min-w-0 flex-wrap gap-2 print:hidden">
      <div className="relative max-w-full overflow-x-auto whitespace-nowrap">
        <SegmentedControl
          label={t('breakdown.title')}
          options={groupNames.map((name) => ({ value: name, label: t(`breakdown.group.${name}`) }))}
          value={group}
          onChange={(name) => onBy(breakdownGroups[name][0])}
        />
      </div>
      <div className="relative max-w-full overflow-x-auto whitespace-nowrap">
        <SegmentedControl<Breakdown>
          label={t('breakdown.by')}
          options={breakdownGroups[group].map((by) => ({ value: by, label: t(`by.${by}`) }))}
          value={search.by}
          onChange={onBy}
        />
      </div>
    </div>
  );
}
