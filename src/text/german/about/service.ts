import type { aboutService as english } from '../../english/about/service.ts';

/** Titles, advice and meaning of the causes at the service and in the account. */
export const aboutService = {
  'exit-country-blocked.title': 'Das Meeting lässt niemanden aus diesem Land zu',
  'exit-country-blocked.do':
    'Ist ein VPN eingeschaltet, trennen Sie es oder wählen Sie einen Ausgang in Ihrem eigenen Land und treten Sie erneut bei. Sonst fragen Sie den Host: Die Liste der zugelassenen oder gesperrten Länder des Kontos entscheidet (Fehler 1142).',
  'exit-country-blocked.means':
    'Das Konto, dem das Meeting gehört, lässt Personen je nach Land zu oder sperrt sie, und Ihre Internetadresse gehört zum falschen Land, oft weil ein VPN oder ein Proxy woanders hinausführt. Das Netzwerk selbst ist in Ordnung: Andere Meetings funktionieren.',

  'account-blocked.title': 'Das Konto ist gesperrt oder hat keine Lizenz',
  'account-blocked.do':
    'Treten Sie ohne Anmeldung als Gast bei, wenn das Meeting es erlaubt. Schreiben Sie danach dem Administrator Ihrer Firma oder dem Support des Dienstes und nennen Sie den Fehlercode.',
  'account-blocked.means':
    'Das Netzwerk ist überall in Ordnung, aber der Dienst weist dieses Konto ab: zu viele falsche Passwörter (30 Minuten gesperrt), eine abgelaufene Lizenz oder eine Sperre. Anders als bei beschädigten Daten auf diesem Computer geschieht es auf jedem Gerät.',

  'region-far.title': 'Das Konto nutzt ein weit entferntes Rechenzentrum',
  'region-far.do':
    'Das Meeting funktioniert, aber mit mehr Verzögerung. Bitten Sie den Administrator des Kontos, die nächstgelegene Rechenzentrumsregion zuzulassen.',
  'region-far.means':
    'Die Webseiten des Dienstes sind nah, aber das Meeting selbst läuft auf einem anderen Kontinent, weil das Konto die nahen Regionen ausgeschlossen hat. Anders als bei einer langsamen Leitung oder einem VPN antworten andere Server schnell, und kein Tunnel ist im Spiel.',

  'client-policy-locks-out.title': 'Eine Firmenregel hindert diese App am Beitritt',
  'client-policy-locks-out.do':
    'Melden Sie sich vor dem Beitritt so an, wie Ihre Firma es verlangt (meist per Single Sign-on), oder treten Sie im Browser bei. Fragen Sie die IT nach der Richtlinie, die im Nachweis genannt ist.',
  'client-policy-locks-out.means':
    'Die App erreicht den Dienst, aber eine Einstellung des Administrators verlangt eine bestimmte Art der Anmeldung oder verbietet den Beitritt ohne Konto. Anders als bei einem gesperrten Konto liegt die Regel auf diesem Computer oder bei der Firma, nicht bei Ihnen.',

  'service-outage.title': 'Der Meeting-Dienst selbst ist gestört',
  'service-outage.do':
    'Auf Ihrer Seite ist nichts zu reparieren. Nutzen Sie die Telefonnummer in der Einladung oder verlegen Sie das Meeting auf einen anderen Dienst, und behalten Sie die Statusseite im Auge.',
  'service-outage.means':
    'Ihr Netzwerk ist in Ordnung, andere Dienste funktionieren, und der Meeting-Dienst meldet selbst Probleme oder seine Server antworten mit Fehlern. Eine Statusseite hinter demselben Fehler beweist allein nichts; deshalb zählt sie nur zusammen mit Servern, die versagen, während alles andere funktioniert.',
} as const satisfies Record<keyof typeof english, string>;
