/** The figures of a call, each beside what the service wants. What was not measured is not shown. */
import type { Quality } from '../../../src/model/quality-facts.ts';
import type { Report } from '../../../src/model/report.ts';
import { useText, type PageMessage, type Text } from '../text.tsx';
import { Said } from '../said.tsx';

import './figures.css';

interface Figure {
  readonly label: PageMessage;
  readonly value: string;
  /** The value is the least. */
  readonly isLowerBound?: boolean;
  readonly hint?: string;
}

export const Figures = ({ report }: { readonly report: Report }) => {
  const text = useText();
  const { say } = text;
  const { quality } = report;
  if (quality === undefined) return null;
  const figures = figuresOf(quality, report, text);
  if (figures.length === 0 && quality.remarks.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('page.figures')}</h2>
      {figures.length > 0 && (
        <dl className="figures card">
          {figures.map(({ label, value, isLowerBound, hint }) => (
            <div className="figure" key={label}>
              <dt>{say(label)}</dt>
              <dd>
                <span className="figure-value">
                  {value}
                  {isLowerBound === true && (
                    <span className="figure-more"> {say('page.figures.or-more')}</span>
                  )}
                </span>
                {hint !== undefined && <span className="soft small">{hint}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {quality.remarks.map((remark) => (
        <p className="soft small" key={remark}>
          <Said>{remark}</Said>
        </p>
      ))}
      <Sources quality={quality} />
    </section>
  );
};

const Sources = ({ quality }: { readonly quality: Quality }) => {
  const { say } = useText();
  const sources = Object.values(quality.sources);
  const targets = [...new Set(sources.map(({ target }) => target))];
  const limits = [...new Set(sources.flatMap(({ cannotSay }) => cannotSay ?? []))];
  return targets.length === 0 ? null : (
    <details className="fold small">
      <summary>{say('page.figures.how')}</summary>
      <p className="soft">
        <Said>{say('page.figures.against', { targets })}</Said>
      </p>
      {limits.map((limit) => (
        <p className="soft" key={limit}>
          <Said>{limit}</Said>
        </p>
      ))}
    </details>
  );
};

/** ITU-T G.107, annex B: from 4.03 users are satisfied, from 3.6 some are not, below 3.1 many or nearly all are not. */
const mosWord = (mos: number): PageMessage => {
  if (mos >= 4.03) return 'page.mos.clear';
  if (mos >= 3.6) return 'page.mos.fair';
  return mos >= 3.1 ? 'page.mos.strained' : 'page.mos.bad';
};

const figuresOf = (quality: Quality, report: Report, text: Text): readonly Figure[] => {
  const { say, figure } = text;
  const { limits, needs } = report.profile;
  const most = (value: string): string => say('page.figures.at-most', { value });
  const need = needs.find(({ activity }) => activity === 'video-720p');
  const ms = (label: PageMessage, value: number | undefined, limitMs?: number): readonly Figure[] =>
    value === undefined
      ? []
      : [
          {
            label,
            value: figure(value, 'ms', value < 10 ? 1 : 0),
            ...(limitMs === undefined ? {} : { hint: most(figure(limitMs, 'ms')) }),
          },
        ];
  const score = (label: PageMessage, mos: number | undefined): readonly Figure[] =>
    mos === undefined
      ? []
      : [
          {
            label,
            value: say(mosWord(mos)),
            hint: say('page.figure.mos.hint', { mos: Math.round(mos * 10) / 10 }),
          },
        ];
  const loss = quality.lossRatio;
  return [
    ...score('page.figure.mos', quality.mos),
    ...score('page.figure.mos-tls', quality.fallbackTlsMos),
    ...score('page.figure.mos-tcp', quality.fallbackTcpMos),
    ...ms('page.figure.rtt', quality.rttMs, limits.rttMs),
    ...ms('page.figure.jitter', quality.jitterMs, limits.jitterMs),
    ...(loss === undefined
      ? []
      : [
          {
            label: 'page.figure.loss' as const,
            value: figure(loss * 100, '%', 1),
            hint: most(figure(limits.lossRatio * 100, '%', 1)),
          },
        ]),
    ...speed('page.figure.down', quality.downMbps, quality.downIsLowerBound, need?.downMbps, text),
    ...speed('page.figure.up', quality.upMbps, quality.upIsLowerBound, need?.upMbps, text),
    ...ms(
      'page.figure.loaded',
      worst(
        // The usual answer may come in time while the late ones are what is blamed.
        worst(quality.loadedRttUpMs, quality.queuedRttUpMs),
        worst(quality.loadedRttDownMs, quality.queuedRttDownMs),
      ),
    ),
  ];
};

const worst = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

const speed = (
  label: PageMessage,
  mbps: number | undefined,
  isLowerBound: boolean | undefined,
  needMbps: number | undefined,
  { say, figure }: Text,
): readonly Figure[] => {
  if (mbps === undefined) return [];
  return [
    {
      label,
      value: figure(mbps, 'Mbps', 1),
      isLowerBound: isLowerBound === true,
      ...(needMbps === undefined
        ? {}
        : { hint: say('page.figures.video-needs', { value: figure(needMbps, 'Mbps', 1) }) }),
    },
  ];
};
