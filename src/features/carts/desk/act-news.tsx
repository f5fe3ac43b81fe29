import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { type DoneAct, doneActs } from '#src/api/done-acts.ts';
import { ActProblem } from './act-problem.tsx';
import { ActToast } from './act-toast.tsx';

const none: DoneAct[] = [];

/** What was just done, with a way back, and what came to nothing. */
export function ActNews({ alias }: { alias: string }) {
  const client = useQueryClient();
  const acts = useQuery<DoneAct[]>({ queryKey: doneActs.key(alias), queryFn: skipToken }).data ?? none;
  const problems = acts.filter((act) => act.error !== null);
  const good = acts.find((act) => act.phase !== 'failed');
  return (
    <div className="pointer-events-none fixed inset-x-4 bottom-16 z-20 flex flex-col items-center gap-2 max-md:bottom-32 print:hidden">
      {problems.map((act) => (
        <ActProblem
          key={act.id}
          act={act}
          onClose={() =>
            act.phase === 'failed'
              ? doneActs.forget(client, alias, act.id)
              : doneActs.change(client, alias, act.id, { error: null })
          }
        />
      ))}
      <ActToast alias={alias} act={good} />
    </div>
  );
}
