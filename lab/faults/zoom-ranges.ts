/** Prefixes in which the world puts Zoom's names: what an administrator writes into a rule. */
export const zoomWebRanges = ['170.114.0.0/16', '2407:30c0::/32'] as const;

export const zoomMediaRanges = [
  '144.195.0.0/16',
  '159.124.0.0/16',
  '206.247.0.0/16',
  '134.224.0.0/16',
] as const;

export const zoomRanges = [...zoomWebRanges, ...zoomMediaRanges] as const;

/** Every name of Zoom's that the doctor asks about. */
export const zoomNames = [
  'zoom.us',
  'www3.zoom.us',
  'us04web.zoom.us',
  'us05web.zoom.us',
  'log.zoom.us',
  'logfiles.zoom.us',
  'zpns.zoom.us',
  'us04zpns.zoom.us',
  'zoomam104zc.zoom.us',
  'zoomfr84zc.zoom.us',
  'zoomsjccv154mmr.sjc.zoom.us',
] as const;

/** Four labels: what a rule for `*.zoom.us` misses when `*` stands for one label. */
export const deepName = 'zoomsjccv154mmr.sjc.zoom.us';

/** Where its certificates send clients to ask whether they were withdrawn. */
export const revocationHosts = [
  'ocsp.digicert.com',
  'crl3.digicert.com',
  'crl4.digicert.com',
  'cacerts.digicert.com',
] as const;
