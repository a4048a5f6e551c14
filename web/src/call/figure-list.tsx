/** What was measured, each figure with its name; what was not measured has no place. */
import { type PageMessage, useText } from '../text.tsx';
import type { CallFigures } from './figures.ts';

import '../check/figures.css';

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

export const FigureList = ({ figures }: { readonly figures: CallFigures }) => {
  const { say, figure, language } = useText();
  const { lossUpRatio, lossDownRatio, jitterUpMs, jitterDownMs, rttMs, mos, picture } = figures;
  const percent = (ratio: number): string => figure(ratio * 100, '%', 1);
  const jitters = [jitterUpMs, jitterDownMs].filter((value) => value !== undefined);
  const rows: readonly (readonly [PageMessage, string | undefined])[] = [
    ['call.figure.rating', mos?.toLocaleString(language, ONE_DECIMAL)],
    ['call.figure.loss-up', lossUpRatio === undefined ? undefined : percent(lossUpRatio)],
    ['call.figure.loss-down', lossDownRatio === undefined ? undefined : percent(lossDownRatio)],
    ['call.figure.delay', rttMs === undefined ? undefined : figure(rttMs, 'ms')],
    ['call.figure.jitter', jitters.length === 0 ? undefined : figure(Math.max(...jitters), 'ms')],
    [
      'call.figure.picture',
      picture?.height === undefined ? undefined : String(Math.round(picture.framesPerSecond)),
    ],
  ];
  return (
    <dl className="figures call-figures">
      {rows.map(([name, value]) =>
        value === undefined ? null : (
          <div className="figure" key={name}>
            <dt>{say(name)}</dt>
            <dd>
              <span className="figure-value">{value}</span>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
};
