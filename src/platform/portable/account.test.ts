import { describe, expect, it, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { deadlineIn } from '../deadline.ts';
import { fakeHost } from '../host.fixture.ts';
import { accountSetting } from './account-setting.ts';
import { accountReader } from './account.ts';
import { standIn } from './account.fixture.ts';
import type { Asked, StandIn } from './account.fixture.ts';

const signal = deadlineIn(50_000);
const regions = 'account:me:in_meeting.data_center_regions';
const denied = 'account:me:meeting_security.approved_or_denied_countries_or_regions.denied_list';

const handlerOf = ({ api }: Pick<StandIn, 'api'>) =>
  accountSetting(async () => ({ kind: 'api', api }));

const isToken = ({ path }: Asked): boolean => path === '/oauth/token';

describe('a setting of the account', () => {
  it('is read, changed and set back, with nothing else touched', async () => {
    const far = await standIn();
    const handler = handlerOf(far);
    const before = structuredClone(far.settings);
    expect(await handler.read(regions, signal)).toEqual({ kind: 'value', value: ['AU', 'IN'] });
    expect(await handler.write(regions, ['AU', 'IN', 'DE'], signal)).toEqual({ kind: 'written' });
    expect(await handler.read(regions, signal)).toEqual({
      kind: 'value',
      value: ['AU', 'IN', 'DE'],
    });
    expect(await handler.write(regions, ['AU', 'IN'], signal)).toEqual({ kind: 'written' });
    expect(far.settings).toEqual(before);
    const changes = far.asked.filter(({ method }) => method === 'PATCH');
    expect(changes.map(({ path, body }) => [path, body])).toEqual([
      ['/v2/accounts/me/settings', '{"in_meeting":{"data_center_regions":["AU","IN","DE"]}}'],
      ['/v2/accounts/me/settings', '{"in_meeting":{"data_center_regions":["AU","IN"]}}'],
    ]);
    // One token serves them all.
    expect(far.asked.filter(isToken)).toHaveLength(1);
  });

  it('inside a list of lists is sent with its neighbours', async () => {
    const far = await standIn();
    const before = structuredClone(far.settings);
    const handler = handlerOf(far);
    expect(await handler.write(denied, ['FR'], signal)).toEqual({ kind: 'written' });
    expect(far.settings['meeting_security']).toEqual({
      approved_or_denied_countries_or_regions: {
        enable: true,
        method: 'deny',
        denied_list: ['FR'],
        approved_list: [],
      },
    });
    await handler.write(denied, ['DE', 'FR'], signal);
    expect(far.settings).toEqual(before);
  });

  it('that the service does not name is absent, and cannot be made absent', async () => {
    const handler = handlerOf(await standIn());
    const field = 'account:me:in_meeting.group_hd';
    expect(await handler.read(field, signal)).toEqual({ kind: 'value', value: null });
    expect((await handler.write(field, null, signal)).kind).toBe('refused');
  });

  test.each([
    { when: 'no field of the list', on: 'account:me:in_meeting.auto_recording', value: true },
    { when: 'no field at all', on: 'account:me:', value: true },
    { when: 'another kind of owner', on: 'room:me:in_meeting.group_hd', value: true },
    { when: 'a way out of the path', on: 'user:../accounts:in_meeting.group_hd', value: true },
    { when: 'a question mark in the id', on: 'user:a?b:in_meeting.group_hd', value: true },
    { when: 'a line end in the id', on: 'user:a\nb:in_meeting.group_hd', value: true },
    { when: 'two dots as the id', on: 'user:..:in_meeting.group_hd', value: true },
    { when: 'a text in place of yes or no', on: 'account:me:in_meeting.group_hd', value: 'true' },
    { when: 'a region that is none', on: regions, value: ['Germany'] },
    { when: 'an unknown delivery network', on: 'account:me:other_options.use_cdn', value: 'x' },
  ])('is refused with $when', ({ on, value }) => {
    expect(accountSetting(async () => ({ kind: 'none', why: '' })).objection(on, value)).toBeTypeOf(
      'string',
    );
  });

  it('of a person with an odd name is asked for by that name', async () => {
    const far = await standIn();
    await handlerOf(far).read('user:$(id)\u202E"-@x.example:in_meeting.group_hd', signal);
    expect(far.asked.at(-1)?.path).toBe('/v2/users/%24(id)%E2%80%AE%22-%40x.example/settings');
  });
});

describe('the facts of an account', () => {
  it("hold the fields that matter, the locks, and the person's own settings over the account's", async () => {
    const { api } = await standIn();
    const read = accountReader(fakeHost(), async () => ({
      kind: 'api',
      api,
      user: 'jchill@example.com',
    }));
    expect(await read({ profile: zoom, signal })).toEqual({
      kind: 'measured',
      value: {
        service: 'zoom',
        status: 'inactive',
        clientVersion: '5.9.6.4993(mac)',
        settings: {
          'in_meeting.custom_data_center_regions': true,
          'in_meeting.data_center_regions': ['US'],
          'in_meeting.p2p_connetion': true,
          'meeting_security.approved_or_denied_countries_or_regions.enable': true,
          'meeting_security.approved_or_denied_countries_or_regions.method': 'deny',
          'meeting_security.approved_or_denied_countries_or_regions.denied_list': ['DE', 'FR'],
          'meeting_security.approved_or_denied_countries_or_regions.approved_list': [],
        },
        locked: expect.arrayContaining([
          'meeting_security.approved_or_denied_countries_or_regions.denied_list',
        ]),
      },
    });
  });

  it('are not asked of another service, nor without credentials', async () => {
    const read = accountReader(fakeHost());
    expect((await read({ profile: zoom, signal })).kind).toBe('skipped');
    expect((await read({ profile: { ...zoom, id: 'teams' }, signal })).kind).toBe('skipped');
  });
});
