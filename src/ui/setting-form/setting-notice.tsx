import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { RequestCode } from '../request-code.tsx';
import type { SettingField, SettingValue } from './setting-field.ts';
import type { Setting, SettingNews, SettingRefusal } from './setting-news.ts';
import { useSayValue } from './use-say-value.ts';

type SettingNoticeProps<Value extends SettingValue> = {
  news: SettingNews<Value>;
  fields: readonly SettingField[];
  onRepeat: (sent: Setting<Value>) => void;
  onRead: (sent: Setting<Value>) => void;
};

/** What became of the last write, and what to do where that is not the end of it. */
export function SettingNotice<Value extends SettingValue>(props: SettingNoticeProps<Value>) {
  const { news, fields, onRepeat, onRead } = props;
  const t = useTranslations('form');
  const say = useSayValue();
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  if (news.kind === 'saved') {
    const facts = news.changed.map(
      (name) => `${fieldOf(name)?.label ?? name}: ${say(fieldOf(name), news.current[name])}`,
    );
    return (
      <Panel tone="good" title={t('saved.title')}>
        {facts.length > 0 ? t('saved.text', { facts: facts.join(' · ') }) : t('saved.same')}
      </Panel>
    );
  }
  if (news.kind === 'differences') {
    return (
      <Panel tone="warning" title={t('differences.title')}>
        <p>{t('differences.text')}</p>
        <ul className="mt-1.5 flex flex-col gap-1">
          {news.differences.map((name) => (
            <li key={name}>
              {t('differences.field', {
                label: fieldOf(name)?.label ?? name,
                sent: say(fieldOf(name), news.sent[name]),
                current: say(fieldOf(name), news.current[name]),
              })}
            </li>
          ))}
        </ul>
      </Panel>
    );
  }
  if (news.kind === 'not_saved') {
    return (
      <Panel tone="warning" title={t('notSaved.title')}>
        {t('notSaved.text')}
      </Panel>
    );
  }
  if (news.kind === 'unknown') {
    return (
      <Panel
        tone="warning"
        title={t('unknown.title')}
        action={<Button onClick={() => onRead(news.sent)}>{t('unknown.read')}</Button>}
      >
        {t('unknown.text')}
      </Panel>
    );
  }
  if (news.kind === 'unanswered') {
    return (
      <Panel
        tone="warning"
        title={t('unanswered.title')}
        action={<Button onClick={() => onRepeat(news.sent)}>{t('unanswered.check')}</Button>}
      >
        {t('unanswered.text', { reason: news.refusal.title })} <Code refusal={news.refusal} />
      </Panel>
    );
  }
  const { refusal } = news;
  const named = Object.entries(refusal.fields);
  const rest = named.filter(([name]) => !isTold(fieldOf(name))).flatMap(([, texts]) => texts);
  return (
    <Panel tone="bad" title={t('refused.title')} takesFocus={rest.length > 0 || named.length === 0}>
      {[refusal.title, refusal.text].join('. ')} {rest.join(' ')} <Code refusal={refusal} />
    </Panel>
  );
}

/** A switch has no place of its own for what is wrong with it. */
function isTold(field: SettingField | undefined): boolean {
  return field !== undefined && field.kind !== 'switch';
}

function Code({ refusal: { requestId } }: { refusal: SettingRefusal }) {
  return requestId ? (
    <span className="text-12 text-ink-2">
      <RequestCode id={requestId} />
    </span>
  ) : null;
}

const tones = {
  good: { box: 'border-accent bg-accent-soft', ink: 'text-accent', icon: CircleCheck },
  warning: { box: 'border-waiting bg-waiting-soft', ink: 'text-waiting', icon: CircleHelp },
  bad: { box: 'border-danger bg-danger-soft', ink: 'text-danger', icon: TriangleAlert },
};

type PanelProps = {
  tone: keyof typeof tones;
  title: string;
  action?: ReactNode;
  takesFocus?: boolean;
  children: ReactNode;
};

function Panel({ tone, title, action, takesFocus = true, children }: PanelProps) {
  const { box, ink, icon: Icon } = tones[tone];
  return (
    <div
      role={tone === 'good' ? 'status' : 'alert'}
      tabIndex={-1}
      // The button that was pressed is gone or locked: the way on begins here.
      ref={takesFocus ? focusOnce : undefined}
      className={`flex scroll-mt-24 flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border px-3.5 py-2.5 ${box}`}
    >
      <Icon aria-hidden="true" className={`size-5 flex-none self-start ${ink}`} />
      <div className="min-w-0 flex-1">
        <p className={`font-medium ${ink}`}>{title}</p>
        <div className="text-pretty">{children}</div>
      </div>
      {action}
    </div>
  );
}

function focusOnce(panel: HTMLDivElement | null): void {
  panel?.focus();
}
