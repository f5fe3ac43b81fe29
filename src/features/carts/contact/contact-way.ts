import type { ContactChannel } from '#contract/app/cart-triage.ts';
import { copyLater } from '#src/lib/copy-later.ts';

/** `blocked`: the browser opened no tab, or let nothing onto its clipboard, so the person has to do it. */
export type WayOutcome = 'gone' | 'blocked';

/**
 * Sets out for a contact. Must be called within the press that asks for it, before anything is awaited: browsers open
 * tabs and hand out the clipboard only then. Fails with the target's own error.
 */
export async function setOut(channel: ContactChannel, target: Promise<string>): Promise<WayOutcome> {
  if (channel === 'whatsapp') return openTab(target);
  if (channel === 'email') {
    window.location.assign(await target);
    return 'gone';
  }
  try {
    await copyLater(target);
    return 'gone';
  } catch {
    await target;
    return 'blocked';
  }
}

/** `noopener` would give us no tab to lead on, so its way back is cut before it goes anywhere. */
async function openTab(target: Promise<string>): Promise<WayOutcome> {
  const tab = window.open('', '_blank');
  if (tab) tab.opener = null;
  try {
    const address = await target;
    if (!tab) return 'blocked';
    tab.location.replace(address);
    return 'gone';
  } catch (error) {
    tab?.close();
    throw error;
  }
}
