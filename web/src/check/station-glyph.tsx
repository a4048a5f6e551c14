import { Icon, type IconName } from '../icons.tsx';
import type { Station, StationId } from './way.ts';

const marks: Readonly<Record<Station['state'], string>> = {
  fine: 'M-4 .5l3 3 5.5-6',
  broken: 'M-3.6-3.6l7.2 7.2M3.6-3.6l-7.2 7.2',
  poor: 'M0-4.6v5.2M0 4.4v.1',
  unknown: 'M-2-2a2 2 0 1 1 2.9 1.8C.2.2 0 .7 0 1.4M0 4.4v.1',
};

const glyphs: Readonly<Record<Exclude<StationId, 'link'>, IconName>> = {
  computer: 'computer',
  router: 'router',
  provider: 'provider',
  service: 'service',
};

/** One station: its picture in a ring, and a mark whose shape tells how it stands. */
export const StationGlyph = ({
  id,
  link,
  state,
}: {
  readonly id: StationId;
  readonly link: 'wifi' | 'cable' | 'other';
  readonly state: Station['state'];
}) => (
  <svg aria-hidden="true" className="glyph" focusable="false" viewBox="0 0 64 64">
    <circle className="glyph-ring" cx="32" cy="32" r="27" />
    <g transform="translate(19 19) scale(1.08)">
      {id === 'link' && link !== 'wifi' ? (
        <path className="glyph-line" d="M3 12h4M17 12h4M7 8.5h4v7H7zM13 8.5h4v7h-4z" />
      ) : (
        <Icon inside name={id === 'link' ? 'wifi' : glyphs[id]} />
      )}
    </g>
    <g transform="translate(52 12)">
      <circle className="glyph-mark" r="10" />
      <path className="glyph-sign" d={marks[state]} />
    </g>
  </svg>
);
