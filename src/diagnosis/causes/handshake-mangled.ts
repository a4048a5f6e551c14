/**
 * Something rewrites the first packet of every encrypted connection, badly.
 *
 * Programs against censorship (zapret, GoodbyeDPI, ByeDPI) split or fake the ClientHello;
 * with the wrong setting servers answer with an alert or hang up, whoever they are. Told
 * from a name filter by the unrelated hosts that share the fault, from a black hole for
 * large packets by the answer that does come back, and from a portal, which replaces
 * plain web pages too.
 */
import type { Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import { idsAbout, idsOf } from '../accounts.ts';
import { because, defineCause, ruledOut, unknown } from '../cause.ts';
import { honestControls } from '../controls.ts';
import {
  cutControls,
  cutHandshakes,
  cutPlaces,
  namesOfCuts,
  neutralCutToo,
  otherSizeThrough,
} from '../handshakes.ts';

const circumventionPrograms = (seen: Seen<'processes'>) =>
  measuredIn(seen.processes).flatMap((observed) => {
    const names = observed.value.known
      .filter(({ kind }) => kind === 'circumvention')
      .map(({ name }) => name);
    return names.length > 0 ? [{ ...observed, names: [...new Set(names)] }] : [];
  });

const replacedPages = (seen: Seen<'portal-check'>) =>
  measuredIn(seen['portal-check']).filter(({ value }) => value.answer === 'replaced');

export const handshakeMangled = defineCause({
  id: 'handshake-mangled',
  layer: 'security',
  reads: ['tls-handshake', 'processes', 'portal-check'],
  weigh(seen, { symptoms }) {
    // Silence is what lost packets do; a mangled hello reaches somebody who objects.
    const cuts = cutHandshakes(seen).filter(({ failureClass }) => failureClass !== 'tls.silent');
    if (cuts.length === 0) {
      const proofs = honestControls(seen);
      return proofs.length > 0
        ? ruledOut(because('handshake-mangled.handshakes-pass', {}, proofs))
        : unknown('tls-handshake');
    }
    const pages = replacedPages(seen);
    if (pages.length > 0) return ruledOut(because('handshake-mangled.portal', {}, pages));
    const unrelated = cutControls(seen).filter(({ failureClass }) => failureClass !== 'tls.silent');
    const neutral = cuts.flatMap((cut) => neutralCutToo(seen, cut));
    const otherForm = [...cuts, ...unrelated].flatMap((cut) => otherSizeThrough(seen, cut));
    const programs = circumventionPrograms(seen);
    const isShared = unrelated.length > 0 || neutral.length > 0;
    if (!isShared && otherForm.length === 0) {
      const honest = honestControls(seen);
      return honest.length > 0
        ? ruledOut(because('handshake-mangled.others-pass', {}, honest))
        : unknown('tls-handshake');
    }
    const places = cutPlaces(cuts);
    const accusation = {
      impact: 'blocks',
      lies: programs.length > 0 ? 'in-this-device' : 'in-this-network',
      accountsFor: [
        ...idsAbout(symptoms, ['handshake-failed'], (about) => places.has(about)),
        ...idsOf(symptoms, 'http-failed'),
      ],
      because: [
        because(
          'handshake-mangled.unrelated-cut',
          { names: namesOfCuts([...cuts, ...unrelated]) },
          [...cuts, ...unrelated].map(({ observation }) => observation),
        ),
        ...(otherForm.length > 0
          ? [because('handshake-mangled.other-form-passes', {}, otherForm)]
          : []),
        ...programs.map((program) =>
          because('handshake-mangled.program', { programs: program.names }, [program]),
        ),
      ],
    } as const;
    // The program that does such things was seen, or the very same question in another form was answered.
    const isProven =
      (programs.length > 0 && isShared) || (otherForm.length > 0 && unrelated.length > 0);
    return isProven
      ? { kind: 'confirmed', ...accusation }
      : { kind: 'suspected', wouldSettle: ['tls-handshake', 'processes'], ...accusation };
  },
});
