// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { expect, test, vi } from 'vitest';
import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { TriageDeed } from '#contract/app/triage.ts';
import acts from '#src/messages/acts-pt-BR.json';
import desk from '#src/messages/desk-pt-BR.json';
import { useActWords } from './use-act-words.ts';

async function words(given: Parameters<ReturnType<typeof useActWords>>[0]) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  let said: ReturnType<ReturnType<typeof useActWords>> | undefined;
  function Probe() {
    said = useActWords()(given);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(() =>
    root.render(
      <IntlProvider locale="pt-BR" timeZone="America/Sao_Paulo" messages={{ ...acts, ...desk } as never}>
        <Probe />
      </IntlProvider>,
    ),
  );
  await act(() => root.unmount());
  return said;
}

const ana = { customerId: '7', cartId: '1', name: 'Ana' };

test.each<[ContactChannel, string]>([
  ['whatsapp', 'WhatsApp aberto'],
  ['email', 'Rascunho de e-mail aberto'],
  ['link', 'Link copiado'],
  ['phone', 'Telefone copiado'],
])('a contact by %s is told as "%s"', async (channel, what) => {
  expect(await words({ kind: 'contact', channel, deed: null, carts: [ana] })).toEqual({ what, whose: 'Ana' });
});

test.each<[TriageDeed, string]>([
  [{ kind: 'won' }, 'Ganho'],
  [{ kind: 'lost', reason: 'price' }, 'Descartado (achou caro)'],
  [{ kind: 'snooze', until: '2026-11-24T12:00:00.000Z' }, 'Adiado até 24/11/2026, 09:00'],
])('%j is told as "%s"', async (deed, what) => {
  const told = await words({ kind: deed.kind, channel: null, deed, carts: [{ ...ana, name: null }, ana] });
  expect(told).toEqual({ what, whose: '2 carrinhos' });
});
