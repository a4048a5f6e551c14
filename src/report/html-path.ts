/** The picture of the way: a list for who listens, boxes with arrows for who looks. */
import type { Report } from '../model/report.ts';
import { escape } from './html-parts.ts';
import { pathPicture, type PathPlace, type PathPlaceId } from './path-picture.ts';
import { say } from './sentences.ts';

/** Drawn in a square of 24; only strokes, so that it prints. */
const icons: Readonly<Record<PathPlaceId, string>> = {
  computer: '<path d="M3 5h18v11H3zM8 20h8M12 16v4"/>',
  link: '<path d="M4 12h16M4 12l3-3M4 12l3 3M20 12l-3-3M20 12l-3 3"/>',
  router:
    '<path d="M3 14h18v6H3zM7 17h.01M11 17h.01M12 14V8M8 6a6 6 0 0 1 8 0M5.5 3.5a9.5 9.5 0 0 1 13 0"/>',
  provider: '<path d="M7 18a4 4 0 0 1 0-8 6 6 0 0 1 11-1 4.5 4.5 0 0 1 0 9z"/>',
  service: '<path d="M3 7h12v10H3zM15 11l6-3v8l-6-3"/>',
};

/** A shape for each state beside its words: colour is not needed to tell them apart. */
const marks: Readonly<Record<PathPlace['state'], string>> = {
  works: '<path d="M4 12l5 5L20 6"/>',
  breaks: '<path d="M5 5l14 14M19 5L5 19"/>',
  poor: '<path d="M12 4v10M12 19h.01"/>',
  unseen: '<path d="M8 9a4 4 0 1 1 5 4c-1 .5-1 1-1 2M12 19h.01"/>',
};

const drawn = (path: string, kind: string): string =>
  `<svg class="${kind}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${path}</svg>`;

const nameOf = (id: PathPlaceId, link: string, service: string): string => {
  if (id === 'service') return service;
  return say(id === 'link' ? `path.${link}` : `path.${id}`);
};

export const pathHtml = (report: Report): string => {
  const { places, link, tunnel } = pathPicture(report);
  const service = report.profile.title;
  const items = places.map(({ id, state }) => {
    const by =
      id === 'link' && tunnel !== undefined
        ? `<span class="by">${escape(say('path.tunnel', { name: tunnel }))}</span>`
        : '';
    return `<li class="${state}">${drawn(icons[id], 'place')}<span class="name">${escape(nameOf(id, link, service))}</span>${by}<span class="state">${drawn(marks[state], 'mark')}${escape(say(`path.${state}`))}</span></li>`;
  });
  const worst = places.find(({ state }) => state === 'breaks' || state === 'poor');
  const summary =
    worst === undefined
      ? say(report.verdict === 'ready' ? 'path.summary-works' : 'path.summary-unknown')
      : say(worst.state === 'breaks' ? 'path.summary-breaks' : 'path.summary-poor', {
          place: nameOf(worst.id, link, service),
        });
  return `<p>${escape(summary)}</p>\n<ol class="path">${items.join('\n')}</ol>`;
};
