type Flight = { result: Promise<unknown>; end: AbortController | undefined; waiting: number };

/** `store` alone may be asked to be read anew; `parts` together tell one read from another. */
export type FlightKey = { store: string; parts: readonly string[] };

export type SingleFlight = {
  /**
   * What the equal call under way brings, else what `run` brings. A caller who aborts leaves the others alone;
   * when the last one has left, the signal of `run` aborts.
   */
  share<T>(key: FlightKey, run: (signal?: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Calls under way are shared no more: what they bring may be of before a change. */
  detach(store: string): void;
};

/**
 * Equal reads at the same time are one call.
 * @param isOwn failures that say nothing to those who joined; they ask once more
 */
export function createSingleFlight(isOwn: (error: unknown) => boolean): SingleFlight {
  const stores = new Map<string, Map<string, Flight>>();

  function flightsOf(store: string): Map<string, Flight> {
    const flights = stores.get(store) ?? new Map<string, Flight>();
    stores.set(store, flights);
    return flights;
  }

  async function ride(flights: Map<string, Flight>, name: string, flight: Flight, signal?: AbortSignal) {
    flight.waiting++;
    try {
      return await untilAborted(flight.result, signal);
    } finally {
      flight.waiting--;
      if (flight.waiting === 0 && forget(flights, name, flight)) flight.end?.abort(signal?.reason);
    }
  }

  return {
    async share<T>(key: FlightKey, run: (signal?: AbortSignal) => Promise<T>, signal?: AbortSignal) {
      signal?.throwIfAborted();
      const name = JSON.stringify(key.parts);
      const joined = flightsOf(key.store).get(name);
      if (joined) {
        try {
          return (await ride(flightsOf(key.store), name, joined, signal)) as T;
        } catch (error) {
          if (!isOwn(error) || signal?.aborted) throw error;
        }
      }
      const flights = flightsOf(key.store);
      return (await ride(
        flights,
        name,
        flights.get(name) ?? start(flights, name, run, !!signal),
        signal,
      )) as T;
    },
    detach(store) {
      stores.delete(store);
    },
  };
}

function start(
  flights: Map<string, Flight>,
  name: string,
  run: (signal?: AbortSignal) => Promise<unknown>,
  mayLeave: boolean,
): Flight {
  // Without a signal the first caller stays to the end.
  const end = mayLeave ? new AbortController() : undefined;
  const flight: Flight = {
    end,
    waiting: 0,
    result: run(end?.signal).finally(() => forget(flights, name, flight)),
  };
  // Everybody may have left before it fails.
  flight.result.catch(() => {});
  flights.set(name, flight);
  return flight;
}

function forget(flights: Map<string, Flight>, name: string, flight: Flight): boolean {
  return flights.get(name) === flight && flights.delete(name);
}

function untilAborted(result: Promise<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
