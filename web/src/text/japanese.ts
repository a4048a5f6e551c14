import { titles } from 'cause-titles:ja';

import { page } from '../../../src/text/japanese/page.ts';
import { pageWork } from '../../../src/text/japanese/page-work.ts';
import { probes } from '../../../src/text/japanese/probes.ts';
import { report } from '../../../src/text/japanese/report.ts';

export const sentences = { ...titles, ...page, ...pageWork, ...probes, ...report };
