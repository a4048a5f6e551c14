import { connects, datagram, mediaHello, must, stunRequest } from './controls.ts';
import { installZoom } from './faults/client.ts';
import { block } from './faults/filter.ts';
import type { Lever } from './faults/lever.ts';
import type { Lab } from './topology/lab.ts';

/** The two faults that most often come on top of another one, each with its proof: no UDP, and an old client. */

/** The router swallows all UDP but questions for names, in both families. */
export function swallowUdp(lab: Lab): Promise<Lever> {
  return block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' });
}

/** A STUN server that answers anybody is silent, while its owner's network is reached by TCP. */
export async function udpIsSilent(lab: Lab): Promise<string> {
  const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
  const [silent, web] = await Promise.all([
    datagram(lab, stun, 19302, stunRequest),
    connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443),
  ]);
  must(silent.kind === 'silence' && web === 'open', `STUN ${silent.kind}, TCP ${web}`);
  return 'STUN silent, TCP opens';
}

/** Below what the service still accepts. */
export const installOldZoom = (lab: Lab): Promise<void> =>
  installZoom(lab, { version: '5.13.4.711' });

export async function clientIsOld(lab: Lab): Promise<string> {
  const version = await lab.laptop.read('/opt/zoom/version.txt');
  must(version.startsWith('5.13'), version);
  return `client ${version.trim()}`;
}

/** This computer itself forbids what goes to the media ports, and nothing else over UDP. */
export async function mediaForbidden(lab: Lab): Promise<string> {
  const [media, other] = await Promise.all([
    datagram(lab, lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '', 8801, mediaHello),
    datagram(lab, lab.world.ipv4('stun.l.google.com')[0] ?? '', 19302, stunRequest),
  ]);
  must(
    media.kind === 'not-permitted' && other.kind === 'answer',
    `media ${media.kind}, STUN ${other.kind}`,
  );
  return 'media not permitted, STUN answers';
}
