import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/**
 * On the router's own page, which nobody sees from here, packets are let through whole again: no trace on
 * this computer, so the end of the trouble is what is noticed.
 */
export const repair = defineRepair({
  id: 'router-packet-size',
  scenario: 'line-swallows-large-packets',
  fix: 'router-packet-size',
  ends: 'guided',
  isMostlyWaiting: true,
  async person(lab) {
    const lift =
      'nft list tables | while read -r _ family name; do case $name in fault*) nft delete table "$family" "$name";; esac; done';
    await Promise.all([lab.home.must(['sh', '-c', lift]), lab.isp.must(['sh', '-c', lift])]);
  },
  snapshot: networkAsText,
});
