import { titles } from 'cause-titles:de';

import { page } from '../../../src/text/german/page.ts';
import { pageWork } from '../../../src/text/german/page-work.ts';
import { probes } from '../../../src/text/german/probes.ts';
import { report } from '../../../src/text/german/report.ts';

export const sentences = { ...titles, ...page, ...pageWork, ...probes, ...report };
