import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { CreateStoreOptions, SandboxStore } from './create-store.ts';
import { createSandbox } from './sandbox.ts';

type Init = { method?: string; headers?: Record<string, string>; body?: unknown };

/** A sandbox for a test, at a moment of its own choosing, called without sockets. */
export async function createTestSandbox(
  pool: pg.Pool,
  start = '2026-11-23T15:00:00Z',
  settings: { abandonMinutes?: number } = {},
) {
  let at = Date.parse(start);
  const sandbox = await createSandbox({ pool, now: () => new Date(at), ...settings });

  async function send(path: string, { body, ...init }: Init = {}): Promise<Response> {
    return sandbox.app.request(path, { ...init, ...(body !== undefined && { body: JSON.stringify(body) }) });
  }

  function call(store: SandboxStore, path: string, init: Init = {}): Promise<Response> {
    return send(`/v2/${store.alias}/${path}`, {
      ...init,
      headers: { ...credentialOf(store), ...init.headers },
    });
  }

  return {
    ...sandbox,
    /** Moves the sandbox's clock on. */
    pass(milliseconds: number): void {
      at += milliseconds;
    },
    /** A store of this test alone, with quota lifted. */
    async store(options: Partial<CreateStoreOptions> = {}): Promise<SandboxStore> {
      const store = await sandbox.createStore({ alias: `loja-${randomUUID()}`, carts: 30, ...options });
      sandbox.setQuota(store.alias, null);
      return store;
    },
    /** A call with the store's credential to a path below its alias. */
    call,
    /** The same, with the answer read; `body` is null where there is none. */
    async ask(store: SandboxStore, path: string, init: Init = {}) {
      const answer = await call(store, path, init);
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
    },
    control(method: string, path: string, body?: unknown): Promise<Response> {
      return send(`/control/stores${path}`, { method, body });
    },
    send,
  };
}

export function credentialOf(store: SandboxStore): Record<string, string> {
  return { 'User-Token': store.userToken, 'User-Secret-Key': store.userSecretKey };
}
