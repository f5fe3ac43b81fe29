import { addDays, type Day, dayOf, startOfDay } from '#contract/sao-paulo.ts';

const hour = 3_600_000;
/** Of São Paulo, when hardly anybody works and most shops sleep. */
const beginsAt = 3 * hour;

export type NightlyTask = { name: string; run: (night: Day) => Promise<unknown> };

export type Nightly = {
  /** Does what this night still wants done. Never rejects. */
  runDue(): Promise<void>;
  /** Resolves when nothing is running any more. */
  stop(): Promise<void>;
};

/**
 * Tasks once a night, after 03:00 in São Paulo; one that failed is tried again at the next look. Where the process slept
 * through the night, they run within an hour of its start.
 */
export function createNightly(options: {
  tasks: readonly NightlyTask[];
  now: () => Date;
  onFailure: (task: string, error: unknown) => void;
}): Nightly {
  const { tasks, now, onFailure } = options;
  const done = new Map<string, Day>();
  let running = Promise.resolve();
  let isStopped = false;

  async function run(): Promise<void> {
    const night = nightOf(now());
    for (const task of tasks) {
      if (isStopped || done.get(task.name) === night) continue;
      await task.run(night).then(
        () => done.set(task.name, night),
        (error: unknown) => onFailure(task.name, error),
      );
    }
  }

  function runDue(): Promise<void> {
    running = running.then(run);
    return running;
  }

  const timer = setInterval(() => void runDue(), hour);
  timer.unref();
  return {
    runDue,
    async stop() {
      clearInterval(timer);
      isStopped = true;
      await running;
    },
  };
}

/** The day whose night it is, or that followed it: before 03:00 still the one before. */
function nightOf(at: Date): Day {
  const today = dayOf(at);
  return at.getTime() < Date.parse(startOfDay(today)) + beginsAt ? addDays(today, -1) : today;
}
