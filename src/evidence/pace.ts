/**
 * Politeness: probes to the same far end start a few milliseconds apart.
 *
 * Portals and home routers drop bursts of new flows (tailscale/tailscale#15742),
 * and a burst of questions to one resolver looks like abuse. Only starts are
 * spaced: a far end that never answers must not hold up the queue for its deadline.
 */
import type { Target } from '../model/target.ts';

/** 24 questions to one resolver take 120 ms of spacing, less than one round trip to most services. */
const GAP_MS = 5;

/** The far end a target burdens; undefined for the computer itself. */
export const farEndOf = (target: Target): string | undefined => {
  switch (target.kind) {
    case 'computer':
    case 'interface':
      return undefined;
    case 'name':
      return 'system-resolver';
    case 'name-by-resolver':
      return target.resolver;
    case 'address':
    case 'name-at-address':
    case 'path':
      return target.ip;
    case 'url':
      return target.at ?? target.url;
    case 'proxy':
      return target.proxy;
  }
};

/** Says how long a start has to wait so that its far end sees one start per gap. */
export const makePacer = (): ((farEnd: string | undefined, nowMs: number) => number) => {
  const nextFreeMs = new Map<string, number>();
  return (farEnd, nowMs) => {
    if (farEnd === undefined) return 0;
    const startMs = Math.max(nowMs, nextFreeMs.get(farEnd) ?? 0);
    nextFreeMs.set(farEnd, startMs + GAP_MS);
    return startMs - nowMs;
  };
};
