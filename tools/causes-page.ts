/** docs/causes.md: every cause that can be named, in the order of the layers. */
import { causeIds, causePlaces, type CauseId } from '../src/model/cause-id.ts';
import { layers } from '../src/diagnosis/cause.ts';
import { causes } from '../src/diagnosis/causes/index.ts';
import { render } from '../src/text/render.ts';

const entry = (id: CauseId): string => {
  const cause = causes.find((one) => one.id === id);
  const lies = causePlaces[id].map((place) => render(`place.${place}`)).join(', or ');
  return [
    `### \`${id}\``,
    '',
    `**${render(`${id}.title`)}** Lies ${lies}.`,
    '',
    render(`${id}.means`),
    '',
    `What to do: ${render(`${id}.do`)}`,
    ...(cause === undefined
      ? []
      : ['', `Reads: ${cause.reads.map((read) => `\`${read}\``).join(', ')}.`]),
    '',
  ].join('\n');
};

export const causesPage = (): string => {
  const judged = layers.map((layer) => ({
    layer,
    ids: causes.filter((cause) => cause.layer === layer).map(({ id }) => id),
  }));
  const later = causeIds.filter((id) => !causes.some((cause) => cause.id === id));
  return [
    '# Causes',
    '',
    'Generated from the catalogue; do not edit. Each cause is a pure function of the',
    'observations it reads, and says "confirmed" only with a control that should share',
    'the fault and does, or should not and does not.',
    '',
    ...judged
      .filter(({ ids }) => ids.length > 0)
      .flatMap(({ layer, ids }) => [`## ${layer}`, '', ...ids.map(entry)]),
    '## Not judged in this version',
    '',
    'These ids are reserved; `linecheck explain` knows them, no check names them yet.',
    '',
    ...later.map((id) => `- \`${id}\`: ${render(`${id}.title`)}`),
    '',
  ].join('\n');
};
