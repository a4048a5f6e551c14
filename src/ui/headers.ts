/** What every answer carries, so that a browser keeps the page to itself. */
import { createHash } from 'node:crypto';

import { htmlStyle } from '../report/html-style.ts';

/**
 * Nothing but our own files runs or is drawn; nobody can frame the page. `connect-src` is this server
 * alone: the test call's signalling goes through it, and its media (WebRTC) is no matter of this policy.
 * `blob:` is the person's own camera and what they download.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A report in its HTML face: no script, no request, no form; this very style, in a frame of this page only. */
const previewPolicy = [
  'sandbox',
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(htmlStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'camera=(self), microphone=(self), display-capture=(self), geolocation=(), usb=(), serial=()',
  // What was seen of a network stays in no cache.
  'cache-control': 'no-store',
} as const;

export const pageHeaders = {
  ...always,
  'content-security-policy': pagePolicy,
  'x-frame-options': 'DENY',
} as const;

export const previewHeaders = {
  ...always,
  'content-security-policy': previewPolicy,
  'x-frame-options': 'SAMEORIGIN',
} as const;
