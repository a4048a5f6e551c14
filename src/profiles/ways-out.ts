/**
 * Ways to get heard that need no working network here, ranked by time to audio.
 *
 * The seconds are our own estimate for somebody who has done it before, phone in
 * hand: they only order the list and must not be read as a measurement.
 */
import type { ServiceProfile, Source } from '../model/profile.ts';

type WaysOut = ServiceProfile['waysOut'];

/** The page tells how to share a phone's connection; the seconds are ours. */
export const waysOutSource: Source = {
  id: 'ways-out-estimate',
  url: 'https://support.google.com/android/answer/9059108',
  readOn: '2026-11-20',
  mark: 'R',
};

/**
 * The telephone number stands in the invitation and takes 40 s to find and dial;
 * a hotspot about 60 s (switch on, join, restart the app); another device 90 s
 * (find the invitation again, sign in). The browser client helps where the app,
 * not the network, is at fault: 30 s.
 */
export const waysOut = (browserUrl?: string): WaysOut => [
  {
    id: 'browser',
    secondsToAudio: 30,
    ...(browserUrl === undefined ? {} : { url: browserUrl }),
    source: waysOutSource.id,
  },
  { id: 'dial-in', secondsToAudio: 40, source: waysOutSource.id },
  { id: 'hotspot', secondsToAudio: 60, source: waysOutSource.id },
  { id: 'other-device', secondsToAudio: 90, source: waysOutSource.id },
];
