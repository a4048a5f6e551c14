/** What could be repaired and how exactly; the repair as it goes; what stands on this computer of ours. */
import { NOTHING, useHeadingFocus } from '../heading-focus.ts';
import { usePage } from '../page.ts';
import { InForce } from './in-force.tsx';
import { Over } from './over.tsx';
import { Proposals } from './proposals.tsx';
import { RunningRepair } from './running-repair.tsx';
import { useState } from 'react';

import './repair-view.css';

export const RepairView = () => {
  const { link, state } = usePage().live;
  const { repair } = state;
  /** A repair that is over is shown until the person has seen it, here or in another window. */
  const [seen, setSeen] = useState<string>();
  /** What was undone since this was opened. */
  const [undone, setUndone] = useState<readonly string[]>([]);
  const end =
    repair.kind === 'over' ? `${repair.fix} ${repair.story.length} ${repair.outcome}` : '';
  const shown = repair.kind === 'over' && end === seen ? 'idle' : repair.kind;
  const heading = useHeadingFocus(link === 'connecting' ? NOTHING : shown);
  return (
    <div className="view">
      {repair.kind === 'running' && <RunningRepair heading={heading} repair={repair} />}
      {repair.kind === 'over' && shown === 'over' && (
        <Over
          heading={heading}
          isTakenBack={repair.transaction !== undefined && undone.includes(repair.transaction)}
          leave={() => setSeen(end)}
          repair={repair}
        />
      )}
      {shown === 'idle' && <Proposals heading={heading} />}
      <InForce tookBack={setUndone} />
    </div>
  );
};
