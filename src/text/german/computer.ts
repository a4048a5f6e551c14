import type { computer as english } from '../english/computer.ts';

/** Reasons of the causes on this computer. */
export const computer = {
  'no-link.has-carrier': '{names} {names|ist|sind} verbunden.',
  'no-link.no-adapter': 'Dieser Computer hat keinen eingeschalteten Netzwerkadapter.',
  'no-link.all-down': 'Kein Kabel steckt und kein WLAN ist verbunden ({names}).',
  'no-address.none': '{names} {names|ist|sind} verbunden, {names|hat|haben} aber keine Adresse.',
  'no-address.self-given':
    '{names} {names|ist|sind} verbunden, aber die {addresses|einzige Adresse|einzigen Adressen} ({addresses}) hat sich der Computer selbst gegeben, weil es sonst niemand tat.',
  'no-address.no-route':
    'Dieser Computer hat eine Adresse ({addresses}), kennt aber keinen Weg aus dem Netzwerk hinaus (keine Standardroute).',
  'no-address.has-one': 'Dieser Computer hat die {addresses|Adresse|Adressen} {addresses}.',
  'hosts-file-override.no-line': 'Keine Zeile der Hosts-Datei führt den Dienst in die Irre.',
  'hosts-file-override.agrees':
    'Die Hosts-Datei nennt {addresses|dieselbe Adresse|dieselben Adressen} wie die Namensserver ({addresses}).',
  'hosts-file-override.line':
    'Die Hosts-Datei dieses Computers schickt {names} zu {addresses} (Zeile {lines}).',
  'hosts-file-override.resolvers-differ': 'Namensserver nennen stattdessen {addresses}.',
  'hosts-file-override.not-the-service': 'Was sich unter {addresses} findet, ist nicht der Dienst.',
  'clock-wrong.agrees': 'Die Uhren anderer Hosts stimmen mit der Uhr dieses Computers überein.',
  'clock-wrong.behind-minutes':
    'Die Uhr dieses Computers geht gegenüber unabhängigen Hosts {count} {count|Minute|Minuten} nach.',
  'clock-wrong.behind-hours':
    'Die Uhr dieses Computers geht gegenüber unabhängigen Hosts {count} {count|Stunde|Stunden} nach.',
  'clock-wrong.behind-days':
    'Die Uhr dieses Computers geht gegenüber unabhängigen Hosts {count} {count|Tag|Tage} nach.',
  'clock-wrong.ahead-minutes':
    'Die Uhr dieses Computers geht gegenüber unabhängigen Hosts {count} {count|Minute|Minuten} vor.',
  'clock-wrong.ahead-hours':
    'Die Uhr dieses Computers geht gegenüber unabhängigen Hosts {count} {count|Stunde|Stunden} vor.',
  'clock-wrong.ahead-days':
    'Die Uhr dieses Computers geht gegenüber unabhängigen Hosts {count} {count|Tag|Tage} vor.',
  'clock-wrong.dates-refused':
    'Echte Zertifikate von {names} sehen nach dieser Uhr abgelaufen oder noch nicht gültig aus.',
  'clock-wrong.unsynchronised': 'Das System sagt, dass seine Uhr nicht synchronisiert ist.',
  'route-conflict.usual-way': 'Der Verkehr zum Dienst nimmt den üblichen Weg hinaus.',
  'route-conflict.other-way':
    'Verkehr zu {addresses} geht über {ways} statt über den üblichen Weg und scheitert.',
  'route-conflict.default-works': 'Hosts, die über den üblichen Weg erreicht werden, antworten.',
  'vpn-kill-switch.outside-reached': 'Hosts draußen sind erreichbar.',
  'vpn-kill-switch.everything-refused':
    'Dieser Computer weigert sich selbst, etwas ins Internet zu senden.',
  'vpn-kill-switch.vpn-present':
    'Hier ist ein VPN eingerichtet, und sein Schutz vor Lecks (Kill Switch) tut genau das.',
  'conflicting-program.none':
    'Kein einzelnes Programm beansprucht den größten Teil dieses Computers.',
  'conflicting-program.takes-most':
    '{program} beansprucht den größten Teil dessen, was dieser Computer leisten kann.',
  'computer-overloaded.idle': 'Dieser Computer hat Reserven.',
  'computer-overloaded.memory':
    'Programme warten hier ein Zehntel der Zeit oder mehr auf Arbeitsspeicher.',
  'computer-overloaded.programs': 'Fast die gesamte Prozessorzeit wird von {programs} verbraucht.',
  'computer-overloaded.hot': 'Der Prozessor ist heiß und läuft langsamer, um abzukühlen.',
  'computer-overloaded.saving':
    'Der Computer ist auf Stromsparen eingestellt, das macht ihn langsamer.',
  'conflicting-program.holds-camera':
    'Die Kamera wird von {programs} benutzt: Die Meeting-App bekommt vielleicht kein Bild.',
  'conflicting-program.shapes':
    '{programs} {programs|bestimmt|bestimmen} hier, welche Programme die Leitung nutzen dürfen, und {programs|bremst|bremsen} womöglich das Meeting.',
  'network-filters-conflict.none':
    'Hier filtern keine zwei Programme verschiedener Hersteller den Verkehr.',
  'network-filters-conflict.both':
    'Der Verkehr dieses Computers wird von mehreren Programmen zugleich gefiltert: {names}.',
  'network-filters-conflict.router-fine':
    'Das lokale Netzwerk ist in Ordnung: Der Router antwortet.',
  'network-filters-conflict.echo-passes':
    'Ein Echo (Ping), das solche Filter in Ruhe lassen, kommt von draußen schnell zurück; Verbindungen von Programmen nicht.',
  'overlays-conflict.one-at-most': 'Höchstens ein Tunnel will den gesamten Verkehr befördern.',
  'overlays-conflict.both-claim':
    'Den gesamten Verkehr dieses Computers beanspruchen zugleich: {names}.',
  'overlays-conflict.programs':
    'Nebeneinander laufen {names}, und eines davon hat den gesamten Verkehr übernommen.',
  'overlays-conflict.router-fine':
    'Das lokale Netzwerk ist in Ordnung: Der Router antwortet, hinter den Tunneln aber nichts.',
  'system-updates-pending.installing':
    'Das System installiert gerade Updates, und das beansprucht den größten Teil dieses Computers ({programs}).',
  'system-updates-pending.says-so': 'Das System sagt es selbst.',
  'system-updates-pending.none': 'Kein Update wartet auf einen Neustart.',
  'system-updates-pending.restart':
    'Das System wartet auf einen Neustart, um seine Updates abzuschließen.',
  'system-updates-pending.waiting':
    'Updates, die Treiber betreffen oder einen Neustart brauchen, stehen aus: {titles}.',
  'browser-extension-interferes.none':
    'Keine Einstellung eines Browsers nimmt Meetings Ton oder Bild weg.',
  'browser-extension-interferes.setting':
    'In {browsers} nimmt eine Einstellung jeder Meeting-Seite Ton und Bild weg: {settings}.',
  'browser-extension-interferes.by':
    '{extensions|Die Erweiterung|Die Erweiterungen} {extensions} {extensions|hält|halten} sie fest.',
  'browser-extension-interferes.udp-heard':
    'Außerhalb des Browsers sendet und empfängt dieser Computer UDP, also liegt es nicht am Netzwerk.',
} as const satisfies Record<keyof typeof english, string>;
