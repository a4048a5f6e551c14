/**
 * A blocklist denies helper names (logs, push) without which the client hangs at "Connecting".
 *
 * The same proof as for the whole service, but the front door's names are right: that is
 * what makes people say "the site opens, the app does not". Names that are telemetry only
 * harm nobody and are never blamed; a helper nobody knows any more is retired.
 */
import type { Verdict } from '../../model/verdict.ts';
import { because, defineCause, ruledOut, succeeded, unknown } from '../cause.ts';
import { withRole } from '../controls.ts';
import { filterReads, weighFilter } from '../filter.ts';
import { wrongNames } from '../wrong-answers.ts';

export const dnsFilterBlocksHelper = defineCause({
  id: 'dns-filter-blocks-helper',
  layer: 'names',
  reads: filterReads,
  weigh(seen, circumstances): Verdict {
    const wrong = wrongNames(seen, circumstances.profile);
    const service = wrong.filter(({ story }) => !story.isHelper);
    if (service.length > 0) {
      const replies = service.flatMap((one) => one.replies);
      return ruledOut(because('dns-filter-blocks-helper.service-too', {}, replies));
    }
    if (wrong.length > 0)
      return weighFilter('dns-filter-blocks-helper', seen, circumstances, wrong);
    const looked = succeeded(withRole(seen['system-lookup'], 'helper'));
    return looked.length > 0
      ? ruledOut(because('dns-filter-blocks-helper.names-given', {}, looked))
      : unknown('system-lookup', 'dns-answer');
  },
});
