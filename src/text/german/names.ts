import type { names as english } from '../english/names.ts';

/** Reasons of the causes around names (DNS). */
export const names = {
  'dns-resolver-dead.answers':
    '{resolvers|Der|Die} Namensserver {resolvers} {resolvers|antwortet|antworten}.',
  'dns-resolver-dead.silent':
    '{resolvers|Der|Die} Namensserver {resolvers} {resolvers|hat|haben} auf keine Frage geantwortet.',
  'dns-resolver-dead.useless':
    '{resolvers|Der|Die} Namensserver {resolvers} {resolvers|beantwortet|beantworten} jede Frage mit „fehlgeschlagen“ oder „abgelehnt“.',
  'dns-resolver-dead.others-answer':
    '{resolvers} {resolvers|antwortet|antworten}, aber Programme fragen dort erst nach, wenn sie auf den toten gewartet haben.',
  'dns-resolver-dead.line-works':
    'Die Leitung selbst funktioniert: Adressen draußen, die keinen Namensserver brauchen, antworten.',
  'dns-resolver-dead.port-53-dead':
    'Auch andere Namensserver schweigen: Gewöhnliche Namensanfragen (Port 53) werden nicht aus diesem Netzwerk gelassen.',

  'dns-slow.quick': 'Der Namensserver {resolver} antwortet innerhalb von {rttMs} ms.',
  'dns-slow.slow': 'Der Namensserver {resolver} braucht {rttMs} ms für eine Antwort.',
  'dns-slow.others-quick':
    '{resolvers} {resolvers|beantwortet|beantworten} die gleiche Art von Frage innerhalb von {rttMs} ms.',
  'dns-slow.line-quick': 'Verbindungen zu schon bekannten Adressen öffnen sich schnell.',

  'dns-aaaa-dropped.answers':
    'Der Namensserver {resolver} beantwortet Anfragen nach IPv6-Adressen.',
  'dns-aaaa-dropped.swallowed':
    'Der Namensserver {resolver} antwortet nie, wenn er nach der IPv6-Adresse (AAAA) von {names} gefragt wird.',
  'dns-aaaa-dropped.a-answered':
    'Derselbe Namensserver {resolver} antwortet sofort, wenn er nach der IPv4-Adresse (A) gefragt wird.',
  'dns-aaaa-dropped.elsewhere':
    '{resolvers} {resolvers|beantwortet|beantworten} genau die Frage, die hier verschluckt wird.',

  'dns-filter-blocks-service.names-given':
    'Der Namensserver hier nennt Adressen für die Namen des Dienstes.',
  'dns-filter-blocks-helper.names-given':
    'Der Namensserver hier nennt auch für die Hilfsnamen Adressen.',
  'dns-filter-blocks-helper.service-too': 'Auch die Hauptnamen des Dienstes werden verweigert.',
  'dns-filter.nxdomain': '{resolvers} {resolvers|behauptet|behaupten}, dass es {names} nicht gibt.',
  'dns-filter.null':
    '{resolvers} {resolvers|beantwortet|beantworten} {names} mit {addresses}, einer Adresse, die nirgendwohin führt.',
  'dns-filter.refused': '{resolvers} {resolvers|verweigert|verweigern} die Antwort für {names}.',
  'dns-filter.failed': '{resolvers} {resolvers|scheitert|scheitern} bei jeder Frage nach {names}.',
  'dns-filter.empty':
    '{resolvers} {resolvers|behauptet|behaupten}, dass {names} keine Adresse {names|hat|haben}.',
  'dns-filter.elsewhere':
    '{names} {names|wird|werden} von {resolvers} mit {addresses} beantwortet, wo jemand anderes als der Dienst antwortet.',
  'dns-filter.others-know': '{resolvers} {resolvers|nennt|nennen} {addresses} für {names}.',
  'dns-filter.tls-proves': 'Unter {addresses} zeigt der Dienst sein echtes Zertifikat für {names}.',
  'dns-filter.control-right':
    'Für Namen außerhalb des Dienstes {resolvers|gibt|geben} {resolvers} richtige Antworten.',
  'dns-filter.everybody-says-so':
    'Andere Namensserver, unverschlüsselt gefragt, liefern dieselbe falsche Antwort.',

  'dns-hijack.public-right':
    'Öffentliche Namensserver, unverschlüsselt gefragt, werden nicht verfälscht.',
  'dns-hijack.encrypted-denies':
    'Auch die verschlüsselte Frage, die unterwegs niemand ändern kann, wird mit „diesen Namen gibt es nicht“ beantwortet.',
  'dns-hijack.public-too':
    '{resolvers|Der öffentliche|Die öffentlichen} Namensserver {resolvers}, unverschlüsselt gefragt, {resolvers|gibt|geben} dieselbe falsche Antwort.',
  'dns-hijack.encrypted-right':
    'Die verschlüsselte Frage, die unterwegs niemand ändern kann, ergibt {addresses} für {names}.',
  'dns-hijack.invented':
    'Jemand antwortet im Namen von {resolvers}: Selbst ein Name, der für diese Prüfung erfunden wurde, bekam eine Adresse.',

  'dns-fake-ip.none': 'Kein Name wird mit einer erfundenen Adresse beantwortet (198.18.0.0/15).',
  'dns-fake-ip.works':
    'Eine Tunnel-App beantwortet Namen aus 198.18.0.0/15 und befördert den Verkehr.',
  'dns-fake-ip.made-up':
    '{names} {names|wird|werden} mit {addresses} beantwortet, was nur eine laufende Tunnel-App bedienen könnte.',
  'dns-fake-ip.others-know': 'Andere Namensserver nennen {addresses}.',
  'dns-fake-ip.line-works': 'Adressen draußen, die keinen Namensserver brauchen, antworten.',

  'dnssec-failure.no-failure': 'Der Namensserver hier meldet keine Fehler.',
  'dnssec-failure.fails-unchecked':
    'Dieselben Fragen scheitern auch ohne Signaturprüfung, also liegt es nicht an den Signaturen.',
  'dnssec-failure.server-failure':
    '{resolvers} {resolvers|antwortet|antworten} für {names} mit „Serverfehler“.',
  'dnssec-failure.unchecked-answers':
    'Ohne Signaturprüfung (CD-Bit) beantwortet derselbe Namensserver dieselbe Frage.',
  'dnssec-failure.says-so':
    '{resolvers} {resolvers|sagt|sagen} selbst, dass die Signaturen (DNSSEC) die Prüfung nicht bestanden haben.',
  'dnssec-failure.others-answer': '{resolvers} {resolvers|beantwortet|beantworten} dieselbe Frage.',

  'dns-truncation.none':
    'Keine Namensantwort wurde gekürzt, ohne dass der Rest geholt werden konnte.',
  'dns-truncation.cut':
    '{resolvers} {resolvers|kürzt|kürzen} die Antworten für {names}, und die vollständigen (TCP-Port 53) lassen sich nicht holen.',
  'dns-truncation.short-fine': '{resolvers} {resolvers|gibt|geben} kurze Antworten ohne Probleme.',
  'dns-truncation.others-whole': '{resolvers} {resolvers|gibt|geben} die vollständige Antwort.',
} as const satisfies Record<keyof typeof english, string>;
