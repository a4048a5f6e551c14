/** ufw's switch in `ufw.conf` and its default for outgoing packets in `/etc/default/ufw`: shell-like pairs. */
import type { LocalFirewall } from '../../../model/machine-facts.ts';
import { parseEnvironmentFile } from '../../portable/proxy-environment.ts';

type Manager = LocalFirewall['managers'][number];

export const parseUfw = (conf: string, defaults: string): Manager => {
  const name = 'ufw';
  const isEnabled = parseEnvironmentFile(conf)['ENABLED']?.toLowerCase();
  if (isEnabled === 'no') return { name, state: 'inactive' };
  if (isEnabled !== 'yes') {
    return { name, state: 'unreadable', why: 'ufw.conf says neither yes nor no' };
  }
  const outgoing = parseEnvironmentFile(defaults)['DEFAULT_OUTPUT_POLICY']?.toUpperCase() ?? '';
  const isKnown = /^(?:ACCEPT|DROP|REJECT)$/u.test(outgoing);
  return {
    name,
    state: 'active',
    ...(isKnown ? { why: `default for outgoing: ${outgoing}` } : {}),
  };
};
