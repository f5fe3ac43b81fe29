import { useMemo } from 'react';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import type { CartColumn } from '#contract/app/list-look.ts';
import { priorityOf } from '#contract/app/priority.ts';
import { formatCents } from '#src/lib/money.ts';
import { emailProgress } from '../cart/cart-emails.ts';
import { type CartStage, cartStage } from '../cart-stage.ts';
import type { CartPresence } from '../desk/cart-presence.ts';
import { initials } from '../initials.ts';
import { shortSpan } from '../short-span.ts';

/** A row of the list in words, the same for table and cards. */
export type CartRowWords = {
  name: string;
  /** What was in the cart, and before it what the team should know first: who is at it, and how it stands. */
  line: string;
  /** Null when the API named no step. */
  stage: CartStage | null;
  stageText: string;
  source: string;
  campaign: string | null;
  emailDue: boolean;
  /** "em 38 min" or "enviado 1/4"; empty when Yampi plans none. */
  email: string;
  /** "12 min" */
  age: string;
  abandonedAt: string;
  total: string;
  /** "Contatado · AS"; empty while nobody has done anything. */
  state: string;
};

export type RowWording = {
  (row: CartRow): CartRowWords;
  /** What a column says that few lists have: asked for only where it is shown. */
  of: (row: CartRow, column: CartColumn) => string;
  /** What the priority of a cart adds up from. */
  whyPriority: (row: CartRow) => string;
};

type Shown = {
  now: number;
  columns?: readonly CartColumn[];
  /** Who else has a cart open, by cart id. */
  presence?: CartPresence | undefined;
};

const noColumns: readonly CartColumn[] = [];

/** Hands out the words of rows as of `now`. One call per list: fifty rows need no fifty translators. */
export function useCartRowWords({ now, columns = noColumns, presence }: Shown): RowWording {
  const t = useTranslations('carts');
  const locale = useLocale();
  const timeZone = useTimeZone();
  return useMemo(() => {
    // One formatter for all rows: looking it up for each costs more than the formatting.
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone });
    const emailWords = (row: CartRow) => {
      const progress = emailProgress(row);
      if (!progress) return '';
      if (progress.kind === 'sent') return t('row.emailSent', progress);
      return t('time.in', { span: shortSpan(Date.parse(progress.at) - now, true) });
    };
    const nameWords = (row: CartRow) =>
      row.anonymized ? t('row.anonymized') : (row.name ?? t('row.nameless'));
    const itemWords = (row: CartRow) => {
      if (row.firstItem === null) return t('row.itemless');
      return row.itemCount > 1 ? `${row.firstItem} +${row.itemCount - 1}` : row.firstItem;
    };
    const stageWords = (stage: CartStage | null) => {
      if (!stage) return '';
      return stage.word === 'other' ? stage.raw : t(`stage.${stage.word}`);
    };
    const stateWords = ({ triage }: CartRow) => {
      const { state, snoozedUntil } = triage;
      if (state === 'new') return '';
      return snoozedUntil
        ? t('row.snoozedUntil', { when: when.format(new Date(snoozedUntil)) })
        : t(`state.${state}`);
    };
    const stateAndWho = (row: CartRow) => {
      const { assignee } = row.triage;
      return [stateWords(row), assignee && initials(assignee.name)].filter(Boolean).join(' · ');
    };
    const lineWords = (row: CartRow, state: string) => {
      const other = presence?.get(row.id);
      const said = [
        other && t(`row.${other.doing}`, { name: other.name }),
        columns.includes('state') ? '' : state,
        row.siblings > 0 ? t('row.siblings', { count: row.siblings }) : '',
        row.reach === 'whatsapp' || row.reach === 'anonymized' ? '' : t(`reach.${row.reach}`),
        itemWords(row),
      ];
      return said.filter(Boolean).join(' · ');
    };
    const contactWords = ({ triage: { contact } }: CartRow) =>
      contact
        ? t('row.contactBy', { name: contact.by.name, span: shortSpan(now - Date.parse(contact.at)) })
        : t('row.never');
    const whyPriority = (row: CartRow) => {
      const { score, parts } = priorityOf(row, new Date(now));
      const words = parts.map(({ what, points }) =>
        score === 0
          ? t('priority.zero', { what: t(`priority.${what}`) })
          : t('priority.part', { what: t(`priority.${what}`), points }),
      );
      return `${score} = ${words.join(' + ')}\n${t('priority.definition')}`;
    };
    const of = (row: CartRow, column: CartColumn): string => {
      if (column === 'priority') return String(priorityOf(row, new Date(now)).score);
      if (column === 'assignee') return row.triage.assignee?.name ?? t('row.nobody');
      if (column === 'contact') return contactWords(row);
      if (column === 'step')
        return stageWords(cartStage({ ...row, refused: false, waitingFor: null, goneAt: null }));
      return stateAndWho(row) || t('state.new');
    };
    const words = (row: CartRow): CartRowWords => {
      const state = stateAndWho(row);
      return {
        name: nameWords(row),
        line: lineWords(row, state),
        stage: cartStage(row),
        stageText: stageWords(cartStage(row)),
        total: formatCents(row.totalCents, locale),
        source: row.utm.source ?? t('row.noSource'),
        campaign: row.utm.campaign,
        email: emailWords(row),
        emailDue: emailProgress(row)?.kind === 'due',
        age: shortSpan(now - Date.parse(row.createdAt)),
        abandonedAt: when.format(new Date(row.createdAt)),
        state,
      };
    };
    return Object.assign(words, { of, whyPriority });
  }, [t, locale, timeZone, now, columns, presence]);
}
