import type { ActivityId } from '../../../src/model/diagnosis.ts';
import type { Report } from '../../../src/model/report.ts';
import { Icon, verdictIcons, type IconName } from '../icons.tsx';
import { useText } from '../text.tsx';
import { Said } from '../said.tsx';

import './activities.css';

const icons: Readonly<Record<ActivityId, IconName>> = {
  join: 'join',
  audio: 'sound',
  'video-720p': 'service',
  'video-1080p': 'service',
  share: 'share',
};

/** What it costs the person, one line each. */
export const Activities = ({ report }: { readonly report: Report }) => {
  const { say } = useText();
  return (
    <section className="section">
      <h2>{say('page.activities')}</h2>
      <ul className="activities card">
        {report.activities.map(({ id, verdict, because }) => (
          <li className={`activity verdict-${verdict}`} key={id}>
            <Icon name={icons[id]} />
            <span className="activity-text">
              <span className="activity-name">{say(`page.activity.${id}`)}</span>
              <span className="activity-because soft small">
                <Said>{because}</Said>
              </span>
            </span>
            <span className="activity-verdict">
              <Icon name={verdictIcons[verdict]} size={20} />
              {say(`page.works.${verdict}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
