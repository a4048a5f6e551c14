import { providerHijacksDns } from '../faults/dns.ts';
import { onceChanged } from '../meddlers.ts';
import { defineRepair, fileAsText } from '../repair.ts';

/** Whoever asks around the filter is soon answered by it all the same, whomever he asks. */
export const repair = defineRepair({
  id: 'step-around-name-filter-no-help',
  scenario: 'school-filter-says-nxdomain',
  fix: 'step-around-name-filter',
  ends: 'put-back',
  arrange: (lab) =>
    onceChanged(lab, 'cat /etc/resolv.conf', () =>
      providerHijacksDns(lab, [{ name: 'zoom.us', action: 'nxdomain' }]),
    ),
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
