/**
 * The settings of a Zoom account that bear on a call, and the only ones this program reads or may
 * write. Names as the service spells them (`p2p_connetion` too), from github.com/zoom/rivet-javascript
 * `accounts.d.ts` of 2026-01-05; country lists from the meeting object of the same. There is no field
 * for proxy, firewall or bandwidth.
 */
import type { AccountValue } from '../../model/change.ts';

type Kind = 'flag' | 'regions' | 'countries' | 'method' | 'cdn';

const fields = {
  'in_meeting.custom_data_center_regions': 'flag',
  'in_meeting.data_center_regions': 'regions',
  'in_meeting.unchecked_data_center_regions': 'regions',
  'in_meeting.p2p_connetion': 'flag',
  'in_meeting.p2p_ports': 'flag',
  'in_meeting.dscp_marking': 'flag',
  'in_meeting.group_hd': 'flag',
  'in_meeting.webinar_group_hd': 'flag',
  'in_meeting.e2e_encryption': 'flag',
  'in_meeting.join_from_desktop': 'flag',
  'in_meeting.join_from_mobile': 'flag',
  'in_meeting.show_a_join_from_your_browser_link': 'flag',
  'other_options.use_cdn': 'cdn',
  'meeting_security.end_to_end_encrypted_meetings': 'flag',
  'meeting_security.block_user_domain': 'flag',
  'meeting_security.approved_or_denied_countries_or_regions.enable': 'flag',
  'meeting_security.approved_or_denied_countries_or_regions.method': 'method',
  'meeting_security.approved_or_denied_countries_or_regions.approved_list': 'countries',
  'meeting_security.approved_or_denied_countries_or_regions.denied_list': 'countries',
} as const satisfies Record<string, Kind>;

export const accountFields: readonly string[] = Object.keys(fields);

const kindOf = (field: string): Kind | undefined =>
  Object.entries(fields).find(([name]) => name === field)?.[1];

export const isAccountField = (field: string): boolean => kindOf(field) !== undefined;

/** Whether the service could hold this value here; `null` stands for a field it did not name. */
export const fitsField = (field: string, value: AccountValue): boolean => {
  if (value === null) return true;
  switch (kindOf(field)) {
    case 'flag':
      return typeof value === 'boolean';
    case 'regions':
    case 'countries':
      return isCodes(value);
    case 'method':
      return value === 'approve' || value === 'deny';
    case 'cdn':
      return value === 'none' || value === 'default' || value === 'wangsu';
    case undefined:
      return false;
  }
};

/** Two letters each: data centres and countries alike; 300 is more than there are countries. */
const isCodes = (value: AccountValue): boolean =>
  Array.isArray(value) && value.length <= 300 && value.every((code) => /^[A-Z]{2}$/u.test(code));
