/**
 * Which version of the meeting app is the newest?
 *
 * Asked of the vendor's download address, and only where the app is installed. An older
 * version is not a fault by itself: only the enforced minimum is, and that is profile data.
 */
import { measuredIn } from '../model/observation.ts';
import type { ClientRelease } from '../model/network-facts.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import type { Target } from '../model/target.ts';
import { passOn } from './http-client.ts';
import { fetchJson, textAt } from './json-page.ts';
import { defineProbe, type Plan, type ProbeContext } from './probe.ts';
import { urlTargets } from './url-targets.ts';

/** A short document; nothing waits for it. */
const DEADLINE_MS = 3000;

const targets = (plan: Plan): readonly Target[] => {
  const { releaseUrl } = plan.profile.client;
  const isInstalled = measuredIn(plan.seen.client).some(({ value }) => value.installs.length > 0);
  return isInstalled && releaseUrl !== undefined
    ? urlTargets(plan, plan.seen['client-release'], 'download', releaseUrl)
    : [];
};

/** The download address's own words for systems. */
const SYSTEMS = { linux: 'linux', darwin: 'mac', win32: 'win', fake: 'linux' } as const;

const run = async (target: Target, context: ProbeContext): Promise<Outcome<ClientRelease>> => {
  if (target.kind !== 'url' || target.at === undefined || !URL.canParse(target.url)) {
    return failed('unclassified', 'probe', { message: 'no address to ask' });
  }
  const url = new URL(target.url);
  const os = SYSTEMS[context.platform.os];
  if (url.searchParams.has('os')) url.searchParams.set('os', os);
  const document = await fetchJson(url.href, target.at, DEADLINE_MS, context);
  if (document.kind !== 'measured') return passOn(document);
  const newestVersion = VERSIONS.flatMap(
    (name) => textAt(document.value, 'result', 'downloadVO', name, 'version') ?? [],
  )[0];
  return newestVersion === undefined || !/^\d+(?:\.\d+)+$/.test(newestVersion)
    ? failed('http.blocked_page', 'parse', { message: 'no version in the answer' })
    : measured({ newestVersion, os });
};

/** Where the version stands: unofficial, but used by package bots of several distributions. */
const VERSIONS = ['zoom', 'zoomX64', 'zoomArm64'];

export const clientRelease = defineProbe({
  id: 'client-release',
  asks: 'Is there a newer version of the app?',
  cost: { milliseconds: DEADLINE_MS + 3000, packets: 30, bytes: 15_000 },
  lane: 'light',
  needs: ['client', 'system-lookup', 'dns-answer', 'client-release'],
  targets,
  run,
});
