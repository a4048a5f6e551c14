/** Pictures drawn here, so that nothing is fetched. All are decoration: the words stand beside them. */
import type { OverallVerdict } from '../../src/model/diagnosis.ts';

const paths = {
  computer: 'M4 5.5h16v10H4zM2.5 19h19M9.5 15.5V19M14.5 15.5V19',
  router:
    'M4 13.5h16v5.5H4zM7.5 16.2h.01M11 16.2h.01M17 13.5V8M12.8 6.2a6 6 0 0 1 8.4 0M14.7 8.4a3.2 3.2 0 0 1 4.6 0',
  provider: 'M7 18.5a4.2 4.2 0 0 1-.6-8.4 6 6 0 0 1 11.5 1.2A3.7 3.7 0 0 1 17.5 18.5z',
  service: 'M3.5 7.5h11.5v9H3.5zM15 11l5.5-3v8L15 13z',
  check: 'M3 13h4l3-7 4 12 3-5h4',
  why: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.6 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.9M12 16.8h.01',
  repair:
    'M14.5 6.2a4.2 4.2 0 0 0-5.3 5.3L3.8 17l3.2 3.2 5.4-5.4a4.2 4.2 0 0 0 5.4-5.3l-2.6 2.5-2.9-.7-.6-2.8z',
  wifi: 'M3 9.5a13 13 0 0 1 18 0M6.2 13a8.3 8.3 0 0 1 11.6 0M9.3 16.3a3.9 3.9 0 0 1 5.4 0M12 19.3h.01',
  call: 'M6 3.8h3.4l1.6 4.4-2.1 1.5a11 11 0 0 0 5.3 5.3l1.5-2.1 4.4 1.6V18a2 2 0 0 1-2.2 2A15.6 15.6 0 0 1 4 6a2 2 0 0 1 2-2.2z',
  history: 'M3.6 12a8.4 8.4 0 1 0 2.6-6.1L3.5 8.4M3.5 3.8v4.6h4.6M12 7.5V12l3.2 2',
  tell: 'M3.5 5.5h17v13h-17zM3.5 6.5l8.5 7 8.5-7',
  yes: 'M5 12.8l4.4 4.4L19 7.4',
  no: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  poor: 'M12 5.5v8M12 18h.01',
  unknown: 'M9 9a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1.1-1.3 2.2M12 17.8h.01',
  undo: 'M4 9.5h10a5.5 5.5 0 0 1 0 11H9M4 9.5l4.2-4.2M4 9.5l4.2 4.2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  save: 'M12 4v11M7.5 10.8L12 15.2l4.5-4.4M5 19.5h14',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c5 5.5 5 12.5 0 18-5-5.5-5-12.5 0-18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sound:
    'M12 4a2.8 2.8 0 0 1 2.8 2.8v4.4a2.8 2.8 0 0 1-5.6 0V6.8A2.8 2.8 0 0 1 12 4zM5.8 11.5a6.2 6.2 0 0 0 12.4 0M12 17.7V20.5',
  share: 'M3.5 5h17v11h-17zM9 20h6M12 13V8.4M9.6 10.4L12 8l2.4 2.4',
  join: 'M13.5 4h6v16h-6M3.5 12h10M9.5 7.8l4.2 4.2-4.2 4.2',
  stop: 'M7 7h10v10H7z',
} as const;

export type IconName = keyof typeof paths;

/** `size` in pixels at the usual size of letters, with which it grows; `inside` another picture, in that one's units. */
export const Icon = ({
  name,
  size = 24,
  inside = false,
}: {
  readonly name: IconName;
  readonly size?: number;
  readonly inside?: boolean;
}) => (
  <svg
    aria-hidden="true"
    className="icon"
    fill="none"
    focusable="false"
    height={inside ? size : `${size / 16}rem`}
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
    strokeWidth="1.8"
    viewBox="0 0 24 24"
    width={inside ? size : `${size / 16}rem`}
  >
    <path d={paths[name]} />
  </svg>
);

/** Each verdict has a shape of its own: a tick, an exclamation mark, a cross, a question mark. */
export const verdictIcons: Readonly<Record<OverallVerdict, IconName>> = {
  ready: 'yes',
  degraded: 'poor',
  blocked: 'no',
  unknown: 'unknown',
};
