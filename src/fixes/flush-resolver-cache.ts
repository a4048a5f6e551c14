/**
 * Programs here are still told an old or made-up address, although the servers behind the system's
 * cache answer right by now: a tunnelling app that died, a portal that is passed, a filter that was
 * lifted. Emptying the cache changes no setting; it is filled again within seconds.
 */
import { defineFix, type FixPlan } from './fix.ts';
import { impossible, measuredBy, nothingToDo } from './reasons.ts';
import { resolverRecords } from './resolver-record.ts';

export const flushResolverCache = defineFix({
  id: 'flush-resolver-cache',
  mends: ['dns-fake-ip', 'dns-filter-blocks-service', 'dns-filter-blocks-helper', 'dns-hijack'],
  risk: 'none',
  waitSeconds: 3,
  provenBy: ['system-lookup'],
  async plan(situation): Promise<readonly FixPlan[]> {
    const { hands, observations, platform } = situation;
    if (hands.actions['dns.flush'] === undefined)
      return [impossible('flush-resolver-cache.no-way')];
    const facts = measuredBy(observations, 'resolvers').at(-1);
    const configured = facts?.value.resolvers ?? [];
    // Windows and macOS always remember; Linux only where a program on this computer is asked first.
    const hasCache =
      platform.os === 'win32' ||
      platform.os === 'darwin' ||
      configured.some((one) => one.isLocalStub);
    if (!hasCache)
      return [nothingToDo('flush-resolver-cache.no-cache', {}, facts ? [facts.id] : [])];
    const behind = configured
      .filter(({ isLocalStub }) => !isLocalStub)
      .map(({ address }) => address);
    const records = resolverRecords(situation).filter(({ resolver }) => behind.includes(resolver));
    const isFresh = records.length > 0 && records.every(({ wrong }) => wrong.length === 0);
    const right = records.filter((record) => record.right.length > 0);
    if (!isFresh || right.length === 0) {
      const from = records.flatMap((record) => record.from);
      return [nothingToDo('flush-resolver-cache.not-the-cache', {}, from)];
    }
    return [{ kind: 'actions', actions: [{ action: 'dns.flush', with: { of: 'system' } }] }];
  },
});
