import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Operation } from '#contract/yampi/operation.ts';
import type { CredentialSource } from './credential.ts';
import { type Caller, createGate } from './gate.ts';
import { createQuota, type SharedQuota } from './quota.ts';
import { withRetries } from './retry.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import { createSingleFlight } from './single-flight.ts';
import { UpstreamError } from './upstream-error.ts';
import { createUpstreamHealth } from './upstream-health.ts';
import { standardLimits, type YampiLimits } from './upstream-limits.ts';
import { type Message, type MessageInput, messageOf } from './upstream-message.ts';
import { createUpstreamSocket, quotaSpent } from './upstream-socket.ts';

export type HopOptions = {
  origin: string;
  credentialFor: CredentialSource;
  quota?: SharedQuota | undefined;
  now?: () => Date;
  random?: () => number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  limits?: Partial<YampiLimits>;
};

export type HopInput = MessageInput &
  Partial<Caller> & {
    fresh?: boolean | undefined;
    insists?: boolean | undefined;
    signal?: AbortSignal | undefined;
  };

export type Hop = {
  /** The bytes of an answer of 2xx, perhaps shared with others: read only. @throws {UpstreamError} */
  fetch(operation: Operation, input: HopInput): Promise<Buffer>;
  close(): Promise<void>;
};

/** POST, but it only reads; so it may be sent again like a GET. */
const readsByPost = new Set(['authMe']);

function onlyReads({ name, method, effect }: Operation): boolean {
  return (method === 'GET' && !effect) || readsByPost.has(name);
}

/** `insists`: a person asks again by hand, so a refusal of a moment ago does not count. */
type Asking = Caller & { insists: boolean };

/** A call's way to the API and back: limits, quota, health, retries. What the answer says is not looked at. */
export function createHop(options: HopOptions): Hop {
  const limits = { ...standardLimits, ...options.limits };
  const { random = Math.random, credentialFor } = options;
  const sleep = options.sleep ?? ((ms, signal) => sleepFor(ms, undefined, { signal, ref: false }));
  const now = () => (options.now?.() ?? new Date()).getTime();
  const quota = options.quota ?? createQuota(now);
  const socket = createUpstreamSocket(options.origin, limits, quota, now);
  const gate = createGate({ places: limits.sockets, queue: limits.queue, waitMs: limits.queueWait });
  const health = createUpstreamHealth(now, random);
  const flights = createSingleFlight(isBusy);
  const budgets = new Map<string, RetryBudget>();

  function budgetOf({ place }: Message): RetryBudget {
    const key = JSON.stringify([place.store, place.group]);
    const budget = budgets.get(key) ?? createRetryBudget(now);
    budgets.set(key, budget);
    return budget;
  }

  async function attempt(message: Message, caller: Asking, deadline: number, signal?: AbortSignal) {
    const { name } = message.operation;
    const tell = health.enter(message.place, caller.insists);
    try {
      const ticket = await quota.take(message.route, caller);
      if (!ticket.ok) throw quotaSpent(name, ticket.waitMs);
      const bytes = await socket.send(message, deadline - now(), signal);
      tell(undefined);
      return bytes;
    } catch (error) {
      tell(error);
      throw error;
    }
  }

  async function perform(message: Message, caller: Asking, reads: boolean, signal?: AbortSignal) {
    health.check(message.place, caller.insists);
    const leave = await gate.enter(caller, signal);
    try {
      const deadline = now() + (reads ? limits.wholeRead : limits.wholeWrite);
      const budget = budgetOf(message);
      budget.noteCall();
      const { takeRetry } = budget;
      const attempts = reads ? limits.attempts : 1;
      const rules = { attempts, takeRetry, deadline, now, random, sleep };
      return await withRetries(rules, () => attempt(message, caller, deadline, signal), signal);
    } finally {
      leave();
    }
  }

  return {
    async fetch(operation, input) {
      const { lane = 'interactive', user, fresh = false, insists = false, signal } = input;
      const message = await messageOf(operation, input, credentialFor);
      const caller = { lane, user, insists };
      const { store, parts } = message.flight;
      if (onlyReads(operation)) {
        if (fresh) flights.detach(store);
        const key = { store, parts: [...parts, lane] };
        return flights.share(key, (end) => perform(message, caller, true, end), signal);
      }
      try {
        return await perform(message, caller, false, signal);
      } finally {
        // What was read meanwhile may be of before this.
        flights.detach(store);
      }
    },
    close: socket.close,
  };
}

/** Somebody's share of the quota may be spent, and another's not. */
function isBusy(error: unknown): boolean {
  return error instanceof UpstreamError && error.code === 'busy';
}
