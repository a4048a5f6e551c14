/** Signal as a line, lost answers of the router as bars from below; the same in words for whoever cannot see it. */
import type { WifiSample } from '../../../src/model/page-api.ts';
import { useText } from '../text.tsx';

const WIDTH = 600;
const HEIGHT = 200;

/** The range of a radio that works at all. */
const BEST_DBM = -40;
const WORST_DBM = -90;

const GUIDES_DBM = [-67, -75];

const heightOf = (dbm: number): number => {
  const share = (BEST_DBM - dbm) / (BEST_DBM - WORST_DBM);
  return Math.min(1, Math.max(0, share)) * HEIGHT;
};

/** Seconds shown at once: a minute at least, so that the first samples do not fill the picture. */
const LEAST_SPAN_MS = 60_000;

export const SignalChart = ({ samples }: { readonly samples: readonly WifiSample[] }) => {
  const { say, figure } = useText();
  const signals = samples.flatMap(({ signalDbm }) => (signalDbm === undefined ? [] : [signalDbm]));
  const lost = samples.reduce(
    (sum, { gateway }) => sum + (gateway === undefined ? 0 : gateway.sent - gateway.received),
    0,
  );
  const sent = samples.reduce((sum, { gateway }) => sum + (gateway?.sent ?? 0), 0);
  return (
    <figure className="chart card">
      <Picture samples={samples} />
      <figcaption className="stack">
        {signals.length > 0 && (
          <p>
            {say('page.wifi.summary', {
              best: figure(Math.max(...signals), 'dBm'),
              worst: figure(Math.min(...signals), 'dBm'),
            })}
          </p>
        )}
        {sent > 0 && <p>{say('page.wifi.summary.loss', { lost, sent })}</p>}
        <ul className="legend soft small">
          <li className="legend-line">{say('page.wifi.legend.signal')}</li>
          <li className="legend-loss">{say('page.wifi.legend.loss')}</li>
          <li className="legend-guide">{say('page.wifi.legend.guides')}</li>
        </ul>
      </figcaption>
    </figure>
  );
};

const Picture = ({ samples }: { readonly samples: readonly WifiSample[] }) => {
  const startMs = samples[0]?.atMs ?? 0;
  const spanMs = Math.max(LEAST_SPAN_MS, (samples.at(-1)?.atMs ?? 0) - startMs);
  const x = (atMs: number): number => ((atMs - startMs) / spanMs) * WIDTH;
  return (
    <svg
      aria-hidden="true"
      className="chart-picture"
      focusable="false"
      preserveAspectRatio="none"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      {GUIDES_DBM.map((dbm) => (
        <line className="chart-guide" key={dbm} x2={WIDTH} y1={heightOf(dbm)} y2={heightOf(dbm)} />
      ))}
      {samples.map(({ atMs, gateway }) =>
        gateway === undefined || gateway.received === gateway.sent ? null : (
          <line
            className="chart-loss"
            key={atMs}
            x1={x(atMs)}
            x2={x(atMs)}
            y1={HEIGHT}
            y2={HEIGHT - ((gateway.sent - gateway.received) / gateway.sent) * HEIGHT * LOSS_SHARE}
          />
        ),
      )}
      {linesOf(samples).map((line) => (
        <polyline
          className="chart-line"
          key={line[0]?.atMs}
          points={line
            .map(({ atMs, signalDbm }) => `${x(atMs).toFixed(1)},${heightOf(signalDbm).toFixed(1)}`)
            .join(' ')}
        />
      ))}
    </svg>
  );
};

/** Bars of lost answers reach so far up, and leave the line readable. */
const LOSS_SHARE = 0.45;

type WithSignal = WifiSample & { readonly signalDbm: number };

const hasSignal = (sample: WifiSample): sample is WithSignal => sample.signalDbm !== undefined;

/** A line breaks where nothing was read: no straight stroke over a hole. */
const linesOf = (samples: readonly WifiSample[]): readonly (readonly WithSignal[])[] => {
  const lines: WithSignal[][] = [[]];
  for (const sample of samples) {
    if (hasSignal(sample)) lines.at(-1)?.push(sample);
    else if (lines.at(-1)?.length !== 0) lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
};
