import { titles } from 'cause-titles:en';

import { page } from '../../../src/text/english/page.ts';
import { pageWork } from '../../../src/text/english/page-work.ts';
import { probes } from '../../../src/text/english/probes.ts';
import { report } from '../../../src/text/english/report.ts';

export const sentences = { ...titles, ...page, ...pageWork, ...probes, ...report };
