import type { fixesNetwork as english } from '../english/fixes-network.ts';

/** Repairs of firewall, link, routes, tunnels and clock. */
export const fixesNetwork = {
  'fix.allow-ports-in-firewall.title': 'Das Meeting durch die Firewall dieses Computers lassen',
  'fix.allow-ports-in-firewall.does':
    'Setzt eine Erlaubnis vor die Regel, die das Meeting aufhält: nur ausgehend, nur die Ports, die der Dienst veröffentlicht, und nur zu seinen Adressen, wo die Firewall sie fassen kann. Bei manchen Firewalls (nftables, iptables, firewalld) gilt sie nur bis zum nächsten Start des Computers.',
  'fix.allow-ports-in-firewall.risk':
    'Keines für andere Programme. Hat jemand das Meeting absichtlich verboten, fragen Sie dort zuerst.',
  'allow-ports-in-firewall.stands':
    'Die Erlaubnis besteht bereits, und das Meeting wird trotzdem aufgehalten.',
  'allow-ports-in-firewall.unread':
    'Die Regeln dieser Firewall darf nur der Administrator lesen. Wer das Administratorpasswort kennt, startet die Reparatur damit (im Terminal: „sudo linecheck fix“); sonst geben Sie den Bericht dem, der diesen Computer betreut.',

  'fix.pause-firewall.title': 'Die Firewall zum Test kurz ausschalten',
  'fix.pause-firewall.does':
    'Schaltet die ganze Firewall aus, prüft erneut und schaltet sie wieder ein, egal was die Prüfung zeigt; auch dann, wenn dieses Programm oder der Computer dazwischen ausfällt.',
  'fix.pause-firewall.risk':
    'Dieser Computer ist bis zu eine Minute lang ohne seine Firewall. Tun Sie es nicht in einem Netzwerk, dem Sie nicht vertrauen.',
  'pause-firewall.is-off': 'Die Firewall ist bereits aus, also hält nicht sie das Meeting auf.',

  'fix.sync-clock.title': 'Die Uhr nach dem Netzwerk stellen',
  'fix.sync-clock.does':
    'Lässt den Zeitdienst dieses Computers die Uhr stellen und bittet ihn, das sofort zu tun.',
  'fix.sync-clock.risk':
    'Programme, die Zeit messen, sind vielleicht kurz verwirrt. Die falsche Uhrzeit lässt sich nicht zurückholen.',
  'sync-clock.is-on': 'Die Uhr wird bereits nach dem Netzwerk gestellt.',

  'fix.smaller-packets.title': 'Kleinere Pakete senden',
  'fix.smaller-packets.does':
    'Verkleinert das größte Paket der Netzwerkkarte oder des Tunnels auf die Größe, die nachweislich ankommt, bis zum nächsten Start des Computers.',
  'fix.smaller-packets.risk':
    'Gering: Offene Verbindungen laufen weiter, Übertragungen werden vielleicht etwas langsamer.',
  'sign-in-to-portal.none':
    'Hier steht keine Anmeldeseite im Weg: Die Prüfseiten im Internet antworten, wie sie sollen.',
  'smaller-packets.is-small': '{device} sendet ohnehin keine Pakete über {bytes} Byte.',
  'smaller-packets.too-narrow':
    'Schon Pakete von {bytes} Byte verschwinden, weniger, als jedes Netzwerk befördern muss: Das muss unterwegs behoben werden.',

  'fix.set-ipv6-aside.title': 'Gestörtes IPv6 beiseitelegen',
  'fix.set-ipv6-aside.does':
    'Lässt diesen Computer für das Internet nur IPv4 benutzen, bis zum nächsten Start. Geräte zu Hause bleiben erreichbar, wo das System es erlaubt.',
  'fix.set-ipv6-aside.risk':
    'Gering: Verbindungen über IPv6 brechen ab, und sie führen jetzt ohnehin nirgendwohin.',
  'set-ipv6-aside.is-aside': 'IPv6 ist bereits beiseitegelegt.',

  'fix.remove-conflicting-route.title': 'Die Route entfernen, die das Meeting in die Irre führt',
  'fix.remove-conflicting-route.does':
    'Entfernt die eine Route, die die Adressen des Dienstes überdeckt, bis ihr Urheber sie wieder anlegt (spätestens beim Start des Computers).',
  'fix.remove-conflicting-route.risk':
    'Gering: Wofür die Route angelegt wurde (ein Container-Netzwerk, ein VPN), ist nicht erreichbar, bis sie wieder da ist.',
  'remove-conflicting-route.is-gone': 'Die Route ist bereits weg.',

  'fix.pause-tunnel.title': 'Das VPN anhalten',
  'fix.pause-tunnel.does':
    'Trennt das VPN, damit das Meeting direkt ins Internet geht. `linecheck undo` verbindet es wieder.',
  'fix.pause-tunnel.risk':
    'Ist es das VPN Ihrer Firma, sind deren Dateien und Dienste solange weg, und vielleicht erlaubt die Firma Gespräche außerhalb nicht: Fragen Sie zuerst. Ein laufendes Gespräch bricht ab, und Sie müssen neu beitreten.',
  'pause-tunnel.own-program':
    'Das VPN ({names}) wird von einem eigenen Programm gehalten, das es zurückholen oder verlieren würde: Trennen Sie es dort.',
  'pause-tunnel.is-down': 'Das VPN ist bereits getrennt.',

  'fix.wifi-power-save-off.title': 'Das WLAN wach halten',
  'fix.wifi-power-save-off.does':
    'Schaltet das Stromsparen des WLAN-Adapters aus; unter Linux, bis er sich neu verbindet.',
  'fix.wifi-power-save-off.risk': 'Keines, nur hält der Akku etwas kürzer.',
  'wifi-power-save-off.is-off': 'Das WLAN spart keinen Strom.',
} as const satisfies Record<keyof typeof english, string>;
