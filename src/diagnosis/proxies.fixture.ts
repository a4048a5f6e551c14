/** Proxy settings and automatic files as observations, for tests. */
import type { ProxySetting } from '../model/machine-facts.ts';
import { measured } from '../model/outcome.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failing, machine, seeing } from './evidence.fixture.ts';

/** A host outside the service, to compare with. */
export const CONTROL = 'one.one.one.one';

export const setting = (proxy: string, change: Partial<ProxySetting> = {}): ProxySetting => ({
  from: 'environment',
  key: 'https_proxy',
  proxy,
  hasCredentials: false,
  isAutoDetect: false,
  bypass: [],
  ...change,
});

export const settings = (...list: readonly ProxySetting[]): AnyObservation =>
  machine('proxy-settings', { settings: list });

/** A desktop that only names an automatic file. */
export const automatic = (pacUrl: string): ProxySetting => {
  const { proxy: _, ...rest } = setting('', {
    from: 'desktop',
    key: 'org.gnome.system.proxy',
    pacUrl,
  });
  return rest;
};

/** `others`: what it says of a host that is asked to compare with. */
export const file = (url: string, says: string, others = says): AnyObservation =>
  seeing(
    'pac-file',
    { kind: 'url', role: 'proxy', url },
    measured({
      url,
      bytes: 90,
      fetchMs: 20,
      answers: [
        { url: 'https://zoom.us/', says },
        { url: `https://${CONTROL}/`, says: others },
      ],
    }),
  );

export const lostFile = (url: string, isRead = false): AnyObservation =>
  seeing(
    'pac-file',
    { kind: 'url', role: 'proxy', url },
    isRead ? failing('http.pac_failed', 'evaluate') : failing('tcp.timeout', 'connect', 3000),
  );
