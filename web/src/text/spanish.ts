import { titles } from 'cause-titles:es';

import { page } from '../../../src/text/spanish/page.ts';
import { pageWork } from '../../../src/text/spanish/page-work.ts';
import { probes } from '../../../src/text/spanish/probes.ts';
import { report } from '../../../src/text/spanish/report.ts';

export const sentences = { ...titles, ...page, ...pageWork, ...probes, ...report };
