/**
 * What Zoom meetings need from a network.
 *
 * Zoom shows nobody outside whether its media routers answer strangers: on UDP 8801
 * the first packet carries a meeting token, on 3478 it is STUN without the magic
 * cookie. So silence there proves nothing; an answer, an ICMP answer from the
 * target, or a reflector does.
 */
import type { ServiceHost, ServiceProfile } from '../model/profile.ts';
import { defaultControls } from './controls.ts';
import { waysOut, waysOutSource } from './ways-out.ts';
import { zoomRanges, zoomRetiredRanges } from './zoom-ranges.ts';
import { zoomReference } from './zoom-reference.ts';
import { zoomSources } from './zoom-sources.ts';

const host = (
  name: string,
  role: ServiceHost['role'],
  source: string,
  isEssential: boolean,
  tcpPorts: readonly number[] = [443],
): ServiceHost => ({ name, role, tcpPorts, source, isEssential });

export const zoom: ServiceProfile = {
  schema: 'linecheck.profile/1',
  id: 'zoom',
  title: 'Zoom',
  date: '2026-11-20',
  // About two prefixes change per quarter, and the minimum client version moves every 90 days.
  shelfLifeDays: 90,
  domains: ['zoom.us', 'zoom.com', 'zoomgov.com'],
  hosts: [
    host('zoom.us', 'signalling', 'front-door-2026', true),
    host('www3.zoom.us', 'signalling', 'ndpi-captures-2019', true),
    host('us04web.zoom.us', 'signalling', 'web-hosts-2022', true),
    host('us05web.zoom.us', 'signalling', 'web-hosts-2022', true),
    // Blocking the log host made clients hang at "Connecting…"; the push host broke join from browser.
    host('log.zoom.us', 'helper', 'log-host-hang', true),
    host('logfiles.zoom.us', 'helper', 'log-host-hang', true),
    host('zpns.zoom.us', 'helper', 'push-host-blocked', true),
    host('us04zpns.zoom.us', 'helper', 'push-host-blocked', true),
    host('us.telemetry.zoom.us', 'telemetry', 'telemetry-harmless', false),
    // Names of single machines come and go: one that no resolver knows is retired and blames nobody.
    host('zoomam104zc.zoom.us', 'media', 'ndpi-captures-2019', false, [443, 8801, 8802]),
    host('zoomfr84zc.zoom.us', 'media', 'ndpi-captures-2019', false, [443, 8801, 8802]),
    // Four labels: a rule that lets `*` stand for one label misses it.
    host('zoomsjccv154mmr.sjc.zoom.us', 'media', 'ndpi-captures-2022', false, [443, 8801, 8802]),
    host('ocsp.digicert.com', 'revocation', 'hybrid-article', false, [80]),
    host('crl3.digicert.com', 'revocation', 'hybrid-article', false, [80]),
    host('crl4.digicert.com', 'revocation', 'hybrid-article', false, [80]),
    host('cacerts.digicert.com', 'revocation', 'hybrid-article', false, [80]),
  ],
  media: {
    udpPorts: [3478, 3479, 8801, 8802, 8803, 8804, 8805, 8806, 8807, 8808, 8809, 8810],
    tcpPorts: [443, 8801, 8802],
    stun: [
      { port: 3478, form: 'classic' },
      { port: 3479, form: 'classic' },
    ],
    answersStrangers: false,
    ranges: zoomRanges,
    retiredRanges: zoomRetiredRanges,
    source: 'firewall-article',
  },
  limits: { rttMs: 150, jitterMs: 40, lossRatio: 0.02, source: 'quality-recalled' },
  needs: [
    { activity: 'audio', upMbps: 0.08, downMbps: 0.08, source: 'bandwidth-article' },
    { activity: 'video-720p', upMbps: 2.6, downMbps: 1.8, source: 'bandwidth-article' },
    { activity: 'video-1080p', upMbps: 3.8, downMbps: 3, source: 'bandwidth-article' },
    { activity: 'share', upMbps: 0.15, downMbps: 0.15, source: 'bandwidth-share' },
  ],
  // The first redirects to the second; both are asked.
  status: [
    { url: 'https://status.zoom.us/api/v2/summary.json', kind: 'statuspage' },
    { url: 'https://www.zoomstatus.com/api/v2/summary.json', kind: 'statuspage' },
  ],
  client: {
    minimumVersions: [
      { os: 'win32', version: '5.17.5', since: '2025-11-01', source: 'minimum-version' },
      { os: 'other', version: '6.0.2', since: '2025-11-01', source: 'minimum-version' },
    ],
    // Windows, macOS, Linux; CptHost exists only during a meeting.
    processNames: [
      'Zoom.exe',
      'CptHost.exe',
      'ZoomLauncher.exe',
      'airhost.exe',
      'CptService.exe',
      'CptInstall.exe',
      'CptControl.exe',
      'aomhost64.exe',
      'ZoomOpener.exe',
      'zoom.us',
      'CptHost',
      'aomhost',
      'zoom',
      'ZoomLauncher',
    ],
    releaseUrl: 'https://zoom.us/rest/download?os=linux',
  },
  controls: defaultControls,
  waysOut: waysOut('https://zoom.us/wc/join/'),
  reference: zoomReference,
  sources: [...zoomSources, waysOutSource],
};
