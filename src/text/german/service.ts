import type { service as english } from '../english/service.ts';

/** Reasons of the causes at the service, in its app and in the account. */
export const service = {
  'client-outdated.new-enough': 'Die installierte Version ({versions}) wird noch zugelassen.',
  'client-outdated.below-minimum':
    'In {path} ist Version {version} installiert; seit {since} lässt der Dienst nur {minimum} und neuere zu.',
  'client-install-broken.whole': 'Die Dateien der App sind vollständig.',
  'client-install-broken.problems': 'Die App in {paths} ist beschädigt: {problems}.',
  'client-data-damaged.whole': 'Die eigenen Daten der App lassen sich lesen und schreiben.',
  'client-data-damaged.problems': 'Die App kann ihre eigenen Daten nicht verwenden: {problems}.',
  'client-sandboxed.free': 'Die App läuft in keiner Sandbox, die sie vom Netzwerk fernhält.',
  'client-sandboxed.lacks':
    'Die App läuft in einer Sandbox ({kind}), in der ihr etwas fehlt: {lacks}.',
  'client-sandboxed.we-reach-it': 'Alles andere auf diesem Computer erreicht den Dienst.',
  'service-outage.answers': 'Der Dienst antwortet.',
  'service-outage.only-reported':
    'Die Statusseite des Dienstes meldet Probleme ({says}), aber alles, was von hier aus versucht wurde, funktioniert.',
  'service-outage.names-lost':
    'Die Namen des Dienstes ({names}) gibt es nicht mehr, so die Auskunft von {resolvers}, die unterwegs niemand verfälschen kann.',
  'service-outage.errors':
    'Die Server des Dienstes ({names}) antworten mit Fehlern (Status {statuses}).',
  'service-outage.certificate-expired':
    '{names|Das Zertifikat|Die Zertifikate} von {names} {names|ist|sind} abgelaufen, obwohl die Uhr hier richtig geht.',
  'service-outage.intermediate-missing':
    '{names} {names|sendet sein Zertifikat|senden ihre Zertifikate} ohne den Teil, der die Verbindung zu einer öffentlichen Stelle herstellt.',
  'service-outage.refused-there':
    'Die Server des Dienstes lehnen Verbindungen selbst ab ({count} {count|Versuch|Versuche}).',
  'service-outage.unanswered':
    'Die Server des Dienstes antworten nicht ({count} {count|Versuch|Versuche}).',
  'service-outage.reported': 'Die Statusseite des Dienstes meldet: {says}.',
  'service-outage.others-fine': 'Andere Hosts funktionieren von hier aus.',
  'account-blocked.open': 'Das Konto lässt sich nutzen ({status}).',
  'account-blocked.status': 'Der Dienst führt das Konto als „{status}“.',
  'account-blocked.reached': 'Der Dienst selbst antwortet von hier aus.',
  'exit-country-blocked.no-list': 'Das Konto lässt Personen aus jedem Land zu.',
  'exit-country-blocked.approve':
    'Das Konto lässt nur Personen aus diesen Ländern zu: {countries}.',
  'exit-country-blocked.deny': 'Das Konto lässt Personen aus diesen Ländern nicht zu: {countries}.',
  'exit-country-blocked.admitted': 'Personen aus {exitCountry} werden zugelassen.',
  'exit-country-blocked.exit': 'Für den Dienst befindet sich dieser Computer in {exitCountry}.',
  'exit-country-blocked.tunnel': 'Der gesamte Verkehr geht durch den Tunnel {tunnel} hinaus.',
  'exit-country-blocked.reached': 'Der Dienst selbst antwortet von hier aus.',
  'client-policy-locks-out.none': 'Keine Regel verlangt eine bestimmte Art des Beitritts.',
  'client-policy-locks-out.demands':
    'Eine Regel der Firma lässt niemanden beitreten, der nicht angemeldet ist ({keys}).',
  'client-policy-locks-out.no-way': 'Jede Art der Anmeldung ist ausgeschaltet ({keys}).',
  'client-policy-locks-out.desktop': 'Das Konto erlaubt den Beitritt mit der Desktop-App nicht.',
  'client-policy-locks-out.reached': 'Der Dienst selbst antwortet von hier aus.',
  'region-far.service-chooses': 'Das Konto überlässt dem Dienst die Wahl des Rechenzentrums.',
  'region-far.near-allowed': 'Das Konto lässt ein nahes Rechenzentrum zu ({regions}).',
  'region-far.media':
    'Der Server, auf dem das Meeting läuft, braucht {mediaMs} ms für eine Antwort.',
  'region-far.door': 'Der Eingang des Dienstes antwortet nach {doorMs} ms.',
  'region-far.regions': 'Das Konto hat diese Rechenzentren gewählt: {regions}.',
  'region-far.left-out': 'In der Nähe von {exitCountry} gäbe es {near}.',
} as const satisfies Record<keyof typeof english, string>;
