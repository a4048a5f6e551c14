/**
 * The resolver in use is dead, slow, or garbles answers; another one was observed to answer right. A
 * filter that denies names on purpose is another matter and another fix (`step-around-name-filter`).
 */
import { defineFix } from './fix.ts';
import { planOtherResolver } from './resolver-plan.ts';

export const switchResolver = defineFix({
  id: 'switch-resolver',
  mends: [
    'dns-resolver-dead',
    'dns-slow',
    'dns-aaaa-dropped',
    'dns-truncation',
    'dnssec-failure',
    'dns-fake-ip',
    'dns-hijack',
  ],
  risk: 'low',
  waitSeconds: 8,
  provenBy: ['dns-answer', 'system-lookup'],
  plan: (situation) => planOtherResolver(situation, 'switch-resolver'),
});
