/**
 * What a profile file must look like. The published JSON Schema is written from
 * here, so every field has words for the person who fills it in.
 *
 * Unknown fields are refused: a misspelt `tcpPort` that is silently ignored would
 * give a wrong verdict later.
 */
import * as v from 'valibot';
import { client, controls, figures, host, media } from './schema-parts.ts';
import {
  date,
  described,
  hostName,
  id,
  list,
  positive,
  ratio,
  source,
  text,
  url,
} from './schema-pieces.ts';

/** What a person writes: fields with a default may be left out. */
export const profileSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(described(v.string(), 'Schema file', 'For editors; ignored')),
    schema: described(v.literal('linecheck.profile/1'), 'Schema', 'Always "linecheck.profile/1"'),
    id: described(id, 'Id', 'Short name in lower case, e.g. "our-meetings"'),
    title: described(text, 'Title', 'What people call the service'),
    date: described(
      date,
      'Date',
      'Day on which the facts were last compared with the vendor, e.g. "2026-11-20"',
    ),
    shelfLifeDays: described(
      v.pipe(v.number(), v.integer('days'), v.minValue(1, 'days'), v.maxValue(3650, 'days')),
      'Shelf life',
      'Days after which the profile may no longer accuse an address range',
    ),
    domains: described(
      v.pipe(list(hostName), v.minLength(1, 'at-least-one')),
      'Domains',
      'Domains of the service; everything below them belongs to it, without "*."',
    ),
    hosts: described(
      v.pipe(list(host), v.minLength(1, 'at-least-one')),
      'Hosts',
      'Names that are probed',
    ),
    media: described(media, 'Media', 'Ports and ranges for sound and video'),
    limits: v.exactOptional(
      described(
        v.strictObject({ rttMs: positive, jitterMs: positive, lossRatio: ratio, source }),
        'Limits',
        'What the vendor calls good: round trip, jitter, loss as a ratio (0.01 is 1 %)',
      ),
    ),
    needs: v.optional(
      described(
        list(
          v.strictObject({
            activity: v.picklist(['audio', 'video-720p', 'video-1080p', 'share']),
            upMbps: positive,
            downMbps: positive,
            source,
          }),
          4,
        ),
        'Needs',
        'Bandwidth per activity',
      ),
      [],
    ),
    status: v.optional(
      described(
        list(v.strictObject({ url, kind: v.picklist(['statuspage', 'webex']) }), 5),
        'Status pages',
        'Where the service reports its own trouble',
      ),
      [],
    ),
    client: v.optional(described(client, 'App', 'Facts about the app'), {
      minimumVersions: [],
      processNames: [],
    }),
    controls: v.exactOptional(
      described(
        controls,
        'Controls',
        'Hosts outside the service for comparison; kinds left out keep the built-in ones, [] means none',
      ),
    ),
    waysOut: v.exactOptional(
      described(
        list(
          v.strictObject({
            id: v.picklist(['hotspot', 'browser', 'dial-in', 'other-device']),
            secondsToAudio: positive,
            url: v.exactOptional(url),
            source,
          }),
          10,
        ),
        'Ways out',
        'How to get heard when the network is broken',
      ),
    ),
    reference: v.exactOptional(
      described(v.strictObject(figures), 'Reference', 'Further facts that no check uses'),
    ),
    sources: described(
      v.pipe(
        list(
          v.strictObject({
            id,
            url,
            readOn: described(date, 'Read on', 'Day on which it was read'),
            mark: described(
              v.picklist(['A', 'B', 'C', 'R']),
              'Mark',
              'A vendor text or capture, B third party quoting it, C one weak page, R recalled, unproven',
            ),
          }),
        ),
        v.minLength(1, 'at-least-one'),
      ),
      'Sources',
      'Where the facts were read: no fact without one',
    ),
  }),
  v.title('Linecheck service profile'),
  v.description(
    'What a meeting service needs from a network, for "linecheck check --service FILE"',
  ),
);

export type WrittenProfile = v.InferInput<typeof profileSchema>;
