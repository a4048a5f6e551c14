/** The way from this computer to the service, with the place where it breaks. Each state has a word and a shape. */
import type { Report } from '../../../src/model/report.ts';
import { useText, type PageMessage } from '../text.tsx';
import { StationGlyph } from './station-glyph.tsx';
import { linkOf, wayOf, type Station } from './way.ts';
import { Said } from '../said.tsx';

import './way-picture.css';

export const WayPicture = ({ report }: { readonly report: Report }) => {
  const { say } = useText();
  const way = wayOf(report);
  const link = linkOf(report.observations);
  const nameOf = ({ id }: Station): string => {
    if (id === 'link') return say(`page.station.link.${link}`);
    return id === 'service' ? report.profile.title : say(`page.station.${id}`);
  };
  const troubles = way.filter(({ state }) => state === 'broken' || state === 'poor');
  const last = way.findLastIndex((station) => troubles.includes(station));
  /** What lies nearer than the trouble was reached, whether or not anything proves that it is well. */
  const isBefore = (station: Station): boolean => way.indexOf(station) < last;
  return (
    <figure aria-labelledby="way-title" className="way-picture card">
      <figcaption>
        <h2 id="way-title">{say('page.way.title')}</h2>
        <p className="soft">
          {troubles.length === 0
            ? say(report.verdict === 'ready' ? 'page.way.clear' : 'page.way.unclear')
            : say('page.way.breaks', { places: troubles.map(nameOf) })}
        </p>
      </figcaption>
      <ol className="stations">
        {way.map((station) => (
          <li className={`station is-${station.state}`} key={station.id}>
            <StationGlyph id={station.id} link={link} state={station.state} />
            <span className="station-text">
              <span className="station-name">
                <Said>{nameOf(station)}</Said>
              </span>
              <span className="station-state">{say(messageOf(station, isBefore(station)))}</span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
};

const messageOf = ({ state, isProven }: Station, isBefore: boolean): PageMessage => {
  if (state === 'unknown' && isBefore) return 'page.works.unknown';
  if (state === 'fine' || state === 'unknown') return `page.station.${state}`;
  return isProven ? `page.station.${state}` : `page.station.${state}.suspected`;
};
