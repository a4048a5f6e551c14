/**
 * The name server here denies the meeting service's names on purpose.
 *
 * "No such name", a null address, a refusal or a block page from the resolver in use, which
 * answers a control name all the same, while outside resolvers give addresses where TLS
 * shows the service's certificate (or two of them agree). When plain questions to others
 * come back falsified too, it is `dns-hijack`; when only helper names are denied,
 * `dns-filter-blocks-helper`; a line in the hosts file never reaches a resolver.
 */
import type { Verdict } from '../../model/verdict.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { filterReads, weighFilter } from '../filter.ts';
import { wrongNames } from '../wrong-answers.ts';

export const dnsFilterBlocksService = defineCause({
  id: 'dns-filter-blocks-service',
  layer: 'names',
  reads: filterReads,
  weigh(seen, circumstances): Verdict {
    const wrong = wrongNames(seen, circumstances.profile);
    const isFrontDoorDenied = wrong.some(({ story }) => !story.isHelper);
    if (isFrontDoorDenied)
      return weighFilter('dns-filter-blocks-service', seen, circumstances, wrong);
    const looked = succeeded(withRole(seen['system-lookup'], 'signalling'));
    return looked.length > 0
      ? ruledOut(because('dns-filter-blocks-service.names-given', {}, looked))
      : unknown('system-lookup', 'dns-answer');
  },
});
