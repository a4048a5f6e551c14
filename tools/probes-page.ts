/** docs/probes.md: every question that can be asked, with what it costs. */
import { probes } from '../src/probes/index.ts';

export const probesPage = (): string =>
  [
    '# Probes',
    '',
    'Generated from the catalogue; do not edit. A probe measures and never judges; every',
    'outcome is measured, failed (with a class of a closed list) or skipped (with the reason).',
    'Costs are upper bounds for one target.',
    '',
    '| id | asks | at most | packets | bytes | lane | needs |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...probes.map(
      ({ id, asks, cost, lane, needs }) =>
        `| \`${id}\` | ${asks} | ${cost.milliseconds} ms | ${cost.packets} | ${cost.bytes} | ${lane} | ${
          needs.map((need) => `\`${need}\``).join(', ') || '-'
        } |`,
    ),
    '',
  ].join('\n');
