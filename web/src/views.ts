import type { ComponentType } from 'react';

import { callView } from './call/index.ts';
import { CheckView } from './check/check-view.tsx';
import { HistoryView } from './history/history-view.tsx';
import { RepairView } from './repair/repair-view.tsx';
import type { ViewId } from './route.ts';
import { TellView } from './tell/tell-view.tsx';
import { WhyView } from './why/why-view.tsx';
import { WifiView } from './wifi/wifi-view.tsx';

export interface ViewProps {
  readonly about: string | undefined;
}

/** A view that is not there yet has no entry in the navigation either. */
export const views: Readonly<Partial<Record<ViewId, ComponentType<ViewProps>>>> = {
  check: CheckView,
  why: WhyView,
  repair: RepairView,
  wifi: WifiView,
  ...(callView === undefined ? {} : { call: callView }),
  history: HistoryView,
  tell: TellView,
};
