/**
 * Hosts outside every service that should share a fault's path, or should not.
 *
 * Chosen for being run by different companies on different networks, so that one
 * dead control never looks like a dead internet. All of them can be replaced by a
 * profile of one's own and are left out with `--no-third-party`.
 */
import type { Controls } from '../model/profile.ts';

export const defaultControls: Controls = {
  resolvers: ['1.1.1.1', '8.8.8.8', '9.9.9.9'],
  // The address to connect to is given, so that a broken resolver cannot hide a working one.
  encryptedDns: [
    { url: 'https://cloudflare-dns.com/dns-query', at: ['1.1.1.1', '1.0.0.1'] },
    { url: 'https://dns.google/dns-query', at: ['8.8.8.8', '8.8.4.4'] },
  ],
  tls: [
    { name: 'one.one.one.one', port: 443 },
    { name: 'www.google.com', port: 443 },
    { name: 'www.microsoft.com', port: 443 },
  ],
  // Exactly these answers, or somebody on the way replaced them.
  portal: [
    { url: 'http://connectivitycheck.gstatic.com/generate_204', status: 204 },
    {
      url: 'http://captive.apple.com/hotspot-detect.html',
      status: 200,
      body: '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>',
    },
    {
      url: 'http://www.msftconnecttest.com/connecttest.txt',
      status: 200,
      body: 'Microsoft Connect Test',
    },
  ],
  stun: [
    { name: 'stun.l.google.com', port: 19302 },
    { name: 'stun.cloudflare.com', port: 3478 },
  ],
  speed: [
    { name: 'speed.cloudflare.com', by: 'cloudflare' },
    { name: 'locate.measurementlab.net', by: 'mlab' },
  ],
};
