import type { aboutMedia as english } from '../../english/about/media.ts';

/** Titles, advice and meaning of the causes on the way of sound and video. */
export const aboutMedia = {
  'proxy-forces-tcp.title': 'Ton und Video müssen durch den Proxy (kein UDP)',
  'proxy-forces-tcp.do':
    'Das Meeting funktioniert, aber mit mehr Verzögerung. Setzt der Ton aus, schalten Sie das Video aus oder nutzen Sie den Hotspot Ihres Telefons. Bitten Sie die IT, die UDP-Medienports des Dienstes direkt am Proxy vorbei freizugeben.',
  'proxy-forces-tcp.means':
    'Ton und Video bevorzugen UDP, das lieber ein Paket verliert, als darauf zu warten. Hier führt nur der Web-Proxy hinaus; deshalb werden sie in TCP gezwängt, und jedes verlorene Paket hält alle folgenden auf. Anders als bei gesperrtem UDP auf einer offenen Leitung kommt außer dem Proxy gar nichts hinaus.',

  'policy-forbids-media.title': 'Eine Firmeneinstellung verbietet Ton oder Video über den Proxy',
  'policy-forbids-media.do':
    'Wählen Sie sich für den Ton per Telefon ein. Fragen Sie die IT nach der Richtlinie, die im Nachweis genannt ist (etwa DisableAudioOverProxy): Ändern muss die IT sie, nicht Sie.',
  'policy-forbids-media.means':
    'Der Administrator hat eine Richtlinie gesetzt, nach der die App Ton, Video oder Bildschirmfreigabe nicht über einen Proxy senden darf, und hier ist der Proxy der einzige Weg. Sie treten bei, hören und sehen aber nichts. Anders als bei gesperrten Ports ist die Richtlinie auf diesem Computer nachzulesen.',

  'udp-blocked.title': 'Dieses Netzwerk lässt kein UDP durch (den schnellen Weg für Ton und Video)',
  'udp-blocked.do':
    'Das Meeting funktioniert über den langsameren Weg (TCP). Setzt der Ton aus, schalten Sie das Video aus oder nutzen Sie den Hotspot Ihres Telefons. Bitten Sie die IT, UDP zu den Medienports des Dienstes freizugeben.',
  'udp-blocked.means':
    'Nichts, was per UDP gesendet wird, bekommt eine Antwort, weder vom Dienst noch von unabhängigen Servern, die sonst immer antworten, während gewöhnliche Verbindungen funktionieren. Ton und Video weichen auf TCP aus: Das geht, aber mit mehr Verzögerung und Aussetzern. Anders als bei gesperrten Medienports schweigen hier auch die unabhängigen Server.',

  'media-ports-blocked.title': 'Das Netzwerk sperrt die Ports für Ton und Video',
  'media-ports-blocked.do':
    'Das Meeting funktioniert über den langsameren Weg (TCP) oder über Port 443. Wenn nicht, nutzen Sie den Hotspot Ihres Telefons. Bitten Sie die IT, ausgehendes UDP zu den im Nachweis genannten Ports freizugeben.',
  'media-ports-blocked.means':
    'UDP an sich funktioniert, denn andere Server antworten, aber genau die Ports, auf denen der Meeting-Dienst Ton und Video befördert, sind zu. Beweisen lässt sich das nur mit einer Gegenstelle, die antworten muss, oder wenn die Sperre selbst antwortet; Schweigen des Dienstes allein beweist nichts, denn er muss nicht mit Fremden reden.',

  'udp-throttled.title': 'Ton und Video werden nach einer Weile gebremst (UDP-Drosselung)',
  'udp-throttled.do':
    'Schalten Sie das Video aus oder nutzen Sie den Hotspot Ihres Telefons. Auch ein VPN, das Sie nutzen dürfen, kann helfen. Fragen Sie den Anbieter oder die IT nach einer Begrenzung für UDP.',
  'udp-throttled.means':
    'UDP ist in den ersten Sekunden schnell und verliert dann fast alles, während TCP gut bleibt: Etwas begrenzt diese Art von Verkehr. Anders als bei gesperrtem UDP fängt es gut an, und anders als bei einer schwachen Leitung ist TCP im selben Moment nicht betroffen.',

  'udp-return-dropped.title':
    'Antworten per UDP werden verworfen: Man hört Sie, aber Sie hören nichts',
  'udp-return-dropped.do':
    'Wählen Sie sich per Telefon ein oder nutzen Sie den Hotspot Ihres Telefons. Hinweis für die IT: Ausgehendes UDP kommt durch, aber Antworten darauf werden nicht hereingelassen; die Firewall muss für diese Ports zustandsbehaftet (stateful) arbeiten.',
  'udp-return-dropped.means':
    'Was Sie senden, kommt an, aber was zurückkommt, wird weggeworfen; deshalb hören die anderen Sie, während Sie nichts hören. Ursache ist eine Firewall, die die Verbindung vergisst, oder verschiedene Wege für hinaus und herein. Anders als bei gesperrtem UDP empfängt die Gegenstelle Ihre Pakete.',

  'nat-timeout-short.title':
    'Der Router vergisst stille Verbindungen zu früh (kurze NAT-Zeitgrenze)',
  'nat-timeout-short.do':
    'Lassen Sie Ihr Mikrofon eingeschaltet, oder treten Sie neu bei, wenn der Ton weg ist. Zur Reparatur erhöhen Sie im Router die UDP-Zeitgrenze (60 s oder mehr), schalten „SIP ALG“ aus oder aktualisieren den Router.',
  'nat-timeout-short.means':
    'Ein Router merkt sich eine Zeit lang, zu wem Antworten gehören. Hier vergisst er es nach einer festen, kurzen Stille; deshalb verlieren stummgeschaltete Personen den Ton. Anders als bei einer Drosselung hängt der Abbruch von der Stille ab und nicht von der Menge, und ein Paket ab und zu hilft.',

  'source-address-flaps.title': 'Dieser Anschluss wechselt ständig seine Adresse im Internet',
  'source-address-flaps.do':
    'Nutzen Sie nur eine Verbindung: Schalten Sie eine der beiden Leitungen aus, oder nutzen Sie den Hotspot Ihres Telefons. Bitten Sie den Betreiber des Routers, den Meeting-Dienst auf einer Leitung zu halten (keine Lastverteilung je Paket oder je Verbindung).',
  'source-address-flaps.means':
    'Zwei Verbindungen kurz nacheinander kommen von zwei verschiedenen Internetadressen, wie bei zwei gebündelten Leitungen. Die Server sehen dann mitten im Meeting einen Fremden und fangen von vorn an. Anders als bei Paketverlust kommen die Pakete an, nur von woanders.',

  'vpn-drops-media.title': 'Das VPN befördert das Web, aber nicht Ton und Video',
  'vpn-drops-media.do':
    'Trennen Sie das VPN für dieses Meeting, wenn Sie das dürfen. Bitten Sie die IT, die Meeting-App oder ihre Medienadressen vom VPN auszunehmen (Split-Tunnel) oder ihr UDP durchzulassen.',
  'vpn-drops-media.means':
    'Mit eingeschaltetem VPN laden Seiten, aber UDP bekommt keine Antwort; am VPN vorbei schon. Also ist das VPN im Weg, nicht dieses Netzwerk. Der Unterschied zu einem Netzwerk ohne UDP zeigt sich, indem am Tunnel vorbei gesendet wird, wo das System es erlaubt.',
} as const satisfies Record<keyof typeof english, string>;
