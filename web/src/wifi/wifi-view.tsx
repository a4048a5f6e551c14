/** Walking with the computer: the signal, and whether the router still answers, second by second. */
import { useEffect } from 'react';

import type { WifiSample } from '../../../src/model/page-api.ts';
import { ApiProblem, send } from '../api.ts';
import { Icon, verdictIcons } from '../icons.tsx';
import { usePage } from '../page.ts';
import { useText, type PageMessage } from '../text.tsx';
import { SignalChart } from './signal-chart.tsx';
import { standingOf } from './signal.ts';
import { Said } from '../said.tsx';

import './wifi-view.css';

export const WifiView = () => {
  const { say } = useText();
  const { live, complain } = usePage();
  const { isRunning } = live.state.wifi;
  const latest = live.samples.at(-1);
  useEffect(
    () => () => {
      // Nobody looks any more: measuring on would only cost battery. A meter that has not run answers just the same.
      send('wifi/stop').catch((error: unknown) => {
        if (!(error instanceof ApiProblem)) complain(error);
      });
    },
    [complain],
  );
  return (
    <div className="view">
      <header className="view-head">
        <h1 tabIndex={-1}>{say('page.wifi.title')}</h1>
        <p className="lead">{say('page.wifi.lead')}</p>
      </header>
      {latest !== undefined && <Now isRunning={isRunning} sample={latest} />}
      {live.samples.length > 1 && <SignalChart samples={live.samples} />}
      <div className="row">
        <button
          className={isRunning ? 'button' : 'button primary large'}
          onClick={() => void send(isRunning ? 'wifi/stop' : 'wifi/start').catch(complain)}
          type="button"
        >
          {isRunning && <Icon name="stop" size={20} />}
          {say(isRunning ? 'page.wifi.stop' : 'page.wifi.start')}
        </button>
      </div>
      <section className="section">
        <h2>{say('page.wifi.advice')}</h2>
        <ul className="bullets">
          {advice.map((message) => (
            <li key={message}>{say(message)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
};

const advice: readonly PageMessage[] = [
  'page.wifi.advice.walk',
  'page.wifi.advice.closer',
  'page.wifi.advice.cable',
];

/** The state of this second in words, big enough to be read while walking. */
const Now = ({
  sample,
  isRunning,
}: {
  readonly sample: WifiSample;
  readonly isRunning: boolean;
}) => {
  const { say, figure } = useText();
  const { announce } = usePage();
  const standing = standingOf(sample);
  const words = say(`page.wifi.standing.${standing.id}`);
  useEffect(() => {
    // Said when it changes, not every second.
    if (isRunning) announce(words);
  }, [words, isRunning, announce]);
  const { signalDbm, gatewayLossRatio, gateway, txMbps, channel } = sample;
  return (
    <section className={`wifi-now card verdict-${standing.tone}`}>
      <p className="wifi-words">
        <Icon name={verdictIcons[standing.tone]} size={32} />
        {words}
      </p>
      <dl className="figures">
        <Value
          label="page.wifi.signal"
          value={signalDbm === undefined ? undefined : figure(signalDbm, 'dBm')}
        />
        <Value
          label="page.wifi.loss"
          value={
            gatewayLossRatio === undefined ? undefined : figure(gatewayLossRatio * 100, '%', 0)
          }
        />
        <Value
          label="page.wifi.delay"
          value={gateway?.rttMs === undefined ? undefined : figure(gateway.rttMs, 'ms', 1)}
        />
        <Value
          label="page.wifi.rate"
          value={txMbps === undefined ? undefined : figure(txMbps, 'Mbps')}
        />
      </dl>
      <p className="soft small">
        <Said>{sample.interface}</Said>
        {channel !== undefined && ` · ${say('page.wifi.channel')} ${channel}`}
      </p>
    </section>
  );
};

const Value = ({
  label,
  value,
}: {
  readonly label: PageMessage;
  readonly value: string | undefined;
}) => {
  const { say } = useText();
  return value === undefined ? null : (
    <div className="figure">
      <dt>{say(label)}</dt>
      <dd>
        <span className="figure-value">{value}</span>
      </dd>
    </div>
  );
};
