/** Every guided fix. After those that the program carries out itself: a person is asked last. */
import type { Fix } from '../fix.ts';
import { networkGuides } from './network.ts';
import { peopleGuides } from './people.ts';
import { programGuides } from './programs.ts';
import { routerGuides } from './router.ts';
import { securityGuides } from './security.ts';
import { settingGuides } from './settings.ts';
import { tunnelGuides } from './tunnels.ts';
import { wifiGuides } from './wifi.ts';

export const guides: readonly Fix[] = [
  ...settingGuides,
  ...securityGuides,
  ...programGuides,
  ...tunnelGuides,
  ...wifiGuides,
  ...networkGuides,
  ...routerGuides,
  ...peopleGuides,
];
