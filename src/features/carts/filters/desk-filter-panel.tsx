import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { triageStates } from '#contract/app/cart-triage.ts';
import { waitings } from '#contract/app/carts.ts';
import { refusalReasons } from '#contract/app/refusal-reason.ts';
import { carts } from '#src/api/carts.ts';
import { triage } from '#src/api/triage.ts';
import { FilterOption, FilterOptions } from '#src/ui/filter-option.tsx';
import { DeskTexts } from '../desk/desk-texts.tsx';
import { meTag, nobodyTag } from '../desk/row-fits.ts';
import type { FilterPanelProps } from './filter-panel.tsx';
import { ProductPanel } from './filter-panel-product.tsx';
import { ValuePanel } from './filter-panel-value.tsx';

type DeskFilter = 'state' | 'assignee' | 'value' | 'product' | 'reason' | 'waiting';

/** The choices of the filters by what the team did, what the cart holds, and why its payment failed. */
export function DeskFilterPanel(props: FilterPanelProps & { name: DeskFilter }) {
  return (
    <DeskTexts>
      <Panel {...props} />
    </DeskTexts>
  );
}

function Panel({ name, ...props }: FilterPanelProps & { name: DeskFilter }) {
  if (name === 'value') return <ValuePanel {...props} />;
  if (name === 'product') return <ProductPanel {...props} />;
  if (name === 'assignee') return <AssigneePanel {...props} />;
  if (name === 'waiting') return <WaitingPanel {...props} />;
  return name === 'state' ? <StatePanel {...props} /> : <ReasonPanel {...props} />;
}

function StatePanel(props: FilterPanelProps) {
  const t = useTranslations('carts.state');
  const options = triageStates.map((value) => ({ value, label: t(value) }));
  return <ManyPanel {...props} field="state" options={options} />;
}

function ReasonPanel(props: FilterPanelProps) {
  const t = useTranslations('carts.reason');
  const options = refusalReasons.map((value) => ({ value, label: t(value) }));
  return <ManyPanel {...props} field="reason" options={options} />;
}

function WaitingPanel(props: FilterPanelProps) {
  const t = useTranslations('carts.stage');
  const options = waitings.map((value) => ({ value, label: t(value) }));
  return <ManyPanel {...props} field="waiting" options={options} />;
}

function AssigneePanel(props: FilterPanelProps) {
  const t = useTranslations('carts');
  const agents = useQuery(triage.desk(props.alias)).data?.agents ?? [];
  const options = [
    { value: meTag, label: t('filters.mine') },
    { value: nobodyTag, label: t('row.nobody') },
    ...agents.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return <ManyPanel {...props} field="assignee" options={options} />;
}

type ManyPanelProps<Value extends string> = FilterPanelProps & {
  field: 'state' | 'reason' | 'waiting' | 'assignee';
  options: readonly { value: Value; label: string }[];
};

/** Any number of a few choices, each with how many carts it would leave. */
function ManyPanel<Value extends string>(props: ManyPanelProps<Value>): ReactNode {
  const { alias, search, field, options, onChange, onDone } = props;
  const format = useFormatter();
  const facets = useQuery(carts.facets(alias, search)).data?.[field];
  const chosen: readonly string[] = search[field];
  return (
    <FilterOptions inSheet={!onDone}>
      {options.map(({ value, label }) => {
        const isChosen = chosen.includes(value);
        const others = chosen.filter((one) => one !== value);
        const count = facets?.find((one) => one.value === value)?.count ?? 0;
        return (
          <FilterOption
            key={value}
            mark={onDone ? undefined : 'many'}
            chosen={isChosen}
            onChoose={() => onChange({ [field]: isChosen ? others : [...others, value] })}
          >
            <span className="min-w-24 flex-1">{label}</span>
            {facets && value !== meTag ? (
              <span className="text-12 text-ink-2 tabular-nums">{format.number(count)}</span>
            ) : null}
          </FilterOption>
        );
      })}
    </FilterOptions>
  );
}
