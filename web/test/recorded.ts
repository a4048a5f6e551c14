/** Reports of checks, and the state in which nothing happens. */
import { readFileSync } from 'node:fs';

import type { PageState } from '../../src/model/page-api.ts';
import type { Report } from '../../src/model/report.ts';

/**
 * A check of `test/replay/recorded`, kept here as it was reported: a cause that learns more must not change
 * what these tests look at.
 */
export const recorded = (id: string, extra: Partial<Report> = {}): Report => {
  const report: Report = JSON.parse(
    readFileSync(new URL(`reports/${id}.json`, import.meta.url), 'utf8'),
  );
  return { ...report, ...extra };
};

export const quiet: PageState = {
  check: { kind: 'idle' },
  repair: { kind: 'idle' },
  wifi: { isRunning: false },
  changes: { kept: 0, open: 0 },
};

export const blocked = recorded('local-firewall-windows-rule');
