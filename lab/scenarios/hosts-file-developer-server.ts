import { handshakes, must } from '../controls.ts';
import { hostsFile } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hosts-file-developer-server',
  tells:
    'zoom.us is set to 127.0.0.1 by a blocklist while a developer’s server listens there: a foreign certificate appears.',
  kind: 'single',
  confirms: ['hosts-file-override'],
  neverBlames: [
    'dns-filter-blocks-service',
    'dns-hijack',
    'dns-resolver-dead',
    'egress-blocks-service',
    'tls-inspection-untrusted',
    'address-blocklisted',
    'security-software-inspects',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await hostsFile(lab, ['127.0.0.1 zoom.us www3.zoom.us us04web.zoom.us us05web.zoom.us']);
    const { key, certificate } = { key: '/run/lab/dev.key', certificate: '/run/lab/dev.pem' };
    await lab.laptop.must([
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=localhost',
      '-keyout',
      key,
      '-out',
      certificate,
      '-days',
      '30',
    ]);
    await lab.laptop.start(
      [
        'openssl',
        's_server',
        '-accept',
        '443',
        '-key',
        key,
        '-cert',
        certificate,
        '-www',
        '-quiet',
      ],
      { ready: 'tcp/443' },
    );
  },
  async control(lab) {
    const { subject } = await handshakes(lab, '127.0.0.1', 'zoom.us');
    must(subject.includes('localhost'), subject);
    return `at 127.0.0.1 there is ${subject}`;
  },
});
