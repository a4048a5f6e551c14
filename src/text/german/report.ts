import type { report as english } from '../english/report.ts';

/** The frame around the findings. */
export const report = {
  'headline.ready': '{service} wird von hier aus funktionieren.',
  'headline.ready-with-note':
    '{service} wird von hier aus funktionieren, soweit sich das beweisen lässt: {note}',
  'headline.degraded': '{service} wird funktionieren, aber schlecht: {title}.',
  'headline.degraded-unexplained':
    '{service} funktioniert vielleicht schlecht: Etwas ist gescheitert, wofür keine Ursache gefunden wurde.',
  'headline.degraded-suspected':
    '{service} funktioniert vielleicht schlecht. Wahrscheinliche Ursache: {title}.',
  'headline.blocked': '{service} wird von hier aus nicht funktionieren: {title}.',
  'headline.blocked-suspected':
    '{service} wird von hier aus nicht funktionieren. Wahrscheinliche Ursache: {title}.',
  'headline.blocked-unexplained':
    '{service} ist von hier aus nicht erreichbar, und keine einzelne Ursache erklärt es.',
  'headline.unknown': 'Ob {service} von hier aus funktioniert, ließ sich nicht herausfinden.',
  'headline.interrupted': 'Vorzeitig abgebrochen. Bisher ist bekannt: {says}',
  'verdict.ready': 'bereit',
  'verdict.degraded': 'funktioniert, aber schlecht',
  'verdict.blocked': 'wird nicht funktionieren',
  'verdict.unknown': 'nicht herauszufinden',
  'certainty.confirmed': 'bewiesen',
  'certainty.suspected': 'wahrscheinlich, nicht bewiesen',
  'place.in-this-device': 'in diesem Computer',
  'place.in-this-network': 'in diesem Netzwerk (Zuhause, Büro, Hotel)',
  'place.at-the-provider': 'beim Internetanbieter',
  'place.at-the-service': 'beim Meeting-Dienst oder in Ihrem Konto',
  'way-out.hotspot':
    'Nutzen Sie die mobilen Daten Ihres Telefons: Schalten Sie seinen Hotspot ein, verbinden Sie diesen Computer damit und treten Sie erneut bei (etwa {secondsToAudio} s).',
  'way-out.browser': 'Treten Sie im Browser bei statt in der App (etwa {secondsToAudio} s).',
  'way-out.dial-in':
    'Rufen Sie die Telefonnummer in der Einladung an: Der Ton funktioniert sofort (etwa {secondsToAudio} s).',
  'way-out.other-device':
    'Treten Sie mit einem anderen Gerät in einem anderen Netzwerk bei, etwa mit einem Telefon über mobile Daten (etwa {secondsToAudio} s).',
  'profile.past-shelf-life':
    'Die Angaben über {service} sind {days} {days|Tag|Tage} alt; Adressbereiche werden nicht mehr beurteilt.',
  'list.none': 'keine',
  'list.between': ', ',
  'list.others': '{count} {count|weiterer|weitere}',
} as const satisfies Record<keyof typeof english, string>;
