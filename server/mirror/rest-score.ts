import { priorityPoints as points } from '#contract/app/priority.ts';
import { reachable } from '#contract/app/reach.ts';

const steps = Object.entries(points.step).map(([step, worth]) => `when '${step}' then ${worth}`);
const ways = reachable.map((reach) => `'${reach}'`).join(', ');

/** The parts of `priorityOf` that a cart has without its age and without the desk, as SQL on its own columns. */
export const restScore = `case when anonymized or gone_at is not null then 0 else
  least(${points.mostForValue}, greatest(0, coalesce(total_cents, 0)) / ${points.centsOfAPoint})::integer
  + case step ${steps.join(' ')} else 0 end
  + case when refused then ${points.refused} else 0 end
  + case when waiting_for is not null then ${points.waiting} else 0 end
  + case when reach in (${ways}) then ${points.reachable} else 0 end
  + ${points.uncontacted} end`;
