/** Every sentence in Japanese, one file per area, as in English. */
import type { Catalogue } from '../languages.ts';
import { aboutComputer } from './about/computer.ts';
import { aboutMedia } from './about/media.ts';
import { aboutNames } from './about/names.ts';
import { aboutQuality } from './about/quality.ts';
import { aboutReach } from './about/reach.ts';
import { aboutSecurity } from './about/security.ts';
import { aboutService } from './about/service.ts';
import { activities } from './activities.ts';
import { activitiesQuality } from './activities-quality.ts';
import { call } from './call.ts';
import { computer } from './computer.ts';
import { fixesClient } from './fixes-client.ts';
import { fixesNetwork } from './fixes-network.ts';
import { failures } from './failures.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { guidesComputer } from './guides-computer.ts';
import { guidesNetwork } from './guides-network.ts';
import { guidesPeople } from './guides-people.ts';
import { guidesSecurity } from './guides-security.ts';
import { fixesNames } from './fixes-names.ts';
import { internet } from './internet.ts';
import { localServer } from './local-server.ts';
import { media } from './media.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { page } from './page.ts';
import { pageWork } from './page-work.ts';
import { probes } from './probes.ts';
import { progress } from './progress.ts';
import { quality } from './quality.ts';
import { radio } from './radio.ts';
import { reach } from './reach.ts';
import { reasons } from './reasons.ts';
import { repair } from './repair.ts';
import { report } from './report.ts';
import { reportFaces } from './report-faces.ts';
import { security } from './security.ts';
import { service } from './service.ts';
import { station } from './station.ts';
import { withheld } from './withheld.ts';

export const japanese = {
  ...aboutComputer,
  ...aboutMedia,
  ...aboutNames,
  ...aboutQuality,
  ...aboutReach,
  ...aboutSecurity,
  ...aboutService,
  ...activities,
  ...activitiesQuality,
  ...call,
  ...computer,
  ...fixesClient,
  ...fixesNetwork,
  ...failures,
  ...figures,
  ...files,
  ...guidesComputer,
  ...guidesNetwork,
  ...guidesPeople,
  ...guidesSecurity,
  ...fixesNames,
  ...internet,
  ...localServer,
  ...media,
  ...names,
  ...notes,
  ...page,
  ...pageWork,
  ...probes,
  ...progress,
  ...quality,
  ...radio,
  ...reach,
  ...reasons,
  ...repair,
  ...report,
  ...reportFaces,
  ...security,
  ...service,
  ...station,
  ...withheld,
} as const satisfies Catalogue;
