/**
 * The resolver denies names of the service on purpose, and others know them. At home that is a list
 * somebody may leave; in a company or a school it is a rule, which this steps around: the text of its
 * risk says so before anybody agrees, and where an organisation looks after the computer nothing is
 * planned at all.
 */
import { defineFix } from './fix.ts';
import { planOtherResolver } from './resolver-plan.ts';

export const stepAroundNameFilter = defineFix({
  id: 'step-around-name-filter',
  mends: ['dns-filter-blocks-service', 'dns-filter-blocks-helper'],
  risk: 'noticeable',
  waitSeconds: 8,
  provenBy: ['dns-answer', 'system-lookup'],
  plan: (situation) => planOtherResolver(situation, 'step-around-name-filter'),
});
