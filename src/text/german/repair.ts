import type { repair as english } from '../english/repair.ts';

/** What repairing says. */
export const repair = {
  // Which setting; `on` is the interface, the file, the rule.
  'setting.file.hosts': 'Hosts-Datei {on}',
  'setting.file.resolv-conf': 'Namensserver-Datei {on}',
  'setting.dns.networkmanager': 'Namensserver von {on} (NetworkManager)',
  'setting.dns.resolved': 'Namensserver von {on} (systemd-resolved)',
  'setting.dns.resolvconf': 'Namensserver-Eintrag {on} (resolvconf)',
  'setting.dns.networksetup': 'Namensserver von {on}',
  'setting.dns.windows': 'Namensserver der Netzwerkkarte {on}',
  'setting.proxy.gnome': 'Proxy-Einstellungen des Desktops',
  'setting.proxy.kde': 'Proxy-Einstellungen des Desktops',
  'setting.proxy.networksetup': 'Proxy-Einstellungen von {on}',
  'setting.proxy.wininet': 'Proxy-Einstellungen dieses Benutzers',
  'setting.proxy.winhttp': 'Proxy-Einstellungen der Systemdienste ({on})',
  'setting.firewall.ufw-rule': 'Firewall-Regel {on} (ufw)',
  'setting.firewall.firewalld-rule': 'Firewall-Regel {on} (firewalld)',
  'setting.firewall.nftables-rule': 'Firewall-Regel {on} (nftables)',
  'setting.firewall.iptables-rule': 'Firewall-Regel {on} (iptables)',
  'setting.firewall.windows-rule': 'Firewall-Regel {on}',
  'setting.firewall.pf-anchor': 'Firewall-Regeln {on} (pf)',
  'setting.firewall.windows-rule-enabled': 'Fremde Firewall-Regel {on}',
  'setting.firewall.alf-app': 'Umgang der Firewall mit {on}',
  'setting.firewall.ufw-state': 'Die ganze Firewall (ufw)',
  'setting.firewall.firewalld-zone': 'Firewall-Zone von {on}',
  'setting.firewall.windows-profile': 'Die ganze Firewall, Profil {on}',
  'setting.firewall.alf-state': 'Die ganze Firewall',
  'setting.link.mtu': 'Größtes Paket von {on}',
  'setting.link.ipv6': 'IPv6 auf {on}',
  'setting.wifi.power-save': 'Stromsparen des WLANs {on}',
  'setting.route.entry': 'Route {on}',
  'setting.tunnel.connection': 'Tunnel {on}',
  'setting.clock.network-time': 'Uhr nach Netzwerkzeit stellen',
  'setting.client.folder': 'Ordner {on}',
  'setting.client.file-mode': 'Berechtigungen von {on}',
  'setting.client.quarantine': 'Quarantäne-Kennzeichen von {on}',
  'setting.client.policy': 'Richtlinie {on}',
  'setting.account.setting': 'Kontoeinstellung {on}',

  'action.dns.flush': 'Gemerkte Namen des Systems leeren',
  'action.clock.step': 'Uhr nach der Netzwerkzeit stellen',
  'action.page.open': '{url} öffnen',
  'action.client.update': 'Update von {id} starten ({by})',
  'action.system.update': 'Eigenes Update des Systems starten ({by})',

  // What stands there.
  'value.absent': 'nicht vorhanden',
  'value.on': 'ein',
  'value.off': 'aus',
  'value.automatic': 'automatisch (was das Netzwerk vorgibt)',
  'value.link': 'eine Verknüpfung zu {target}',
  'value.binary': 'eine Datei mit {sizeBytes} Byte',
  'value.mode': 'Berechtigungen {mode}, Besitzer {uid}:{gid}',
  'value.rule': '{protocol} hinauslassen: Port {ports}, Ziel {destinations}',
  'value.rule-anywhere': '{protocol} hinauslassen: Port {ports}, überallhin',
  'value.rule-program': 'nur für {program}',
  'value.more': '… und {count} weitere {count|Zeile|Zeilen}',

  'risk.none': 'keines; niemand merkt etwas',
  'risk.low': 'gering; ein Programm muss sich vielleicht neu verbinden',
  'risk.noticeable':
    'spürbar; ein laufendes Gespräch kann abbrechen, oder ein Schutz ist kurz ausgeschaltet',

  // The plan.
  'repair.fixing': 'Behoben werden soll: {title} ({cause}).',
  'repair.alternative': 'Falls das nicht hilft:',
  'repair.risk': 'Risiko: {risk}.',
  'repair.wait':
    'Nach etwa {waitSeconds} s ist klar, ob es geholfen hat; wenn nicht, wird es rückgängig gemacht.',
  'repair.wait-actions':
    'Nach etwa {waitSeconds} s wird erneut nachgesehen. Das lässt sich nicht rückgängig machen.',
  'repair.timed-test':
    'Ein Test von höchstens {testSeconds} s: Egal was er zeigt, danach wird alles rückgängig gemacht.',
  'repair.needs-admin':
    'Dafür sind Administratorrechte nötig; Sie werden danach gefragt. Fragt ein Fenster, spricht es vielleicht von „node“: Das ist das Programm, mit dem Linecheck läuft.',
  'repair.steps': 'Das können nur Sie tun:',
  'repair.opens': 'Hier: {address}',
  'repair.nothing-changed': 'Dies war ein Probelauf: Es wurde nichts geändert.',
  'repair.question': 'Ausführen?',
  // Words that count as a yes, parted by spaces; anything else is a no.
  'repair.yes': 'j ja y yes',
  'repair.yes-or-no': '[j/N]',
  'repair.no-terminal':
    'Hier kann niemand gefragt werden. Starten Sie es in einem Terminal, oder mit --yes, um vorab zuzustimmen.',
  'repair.no-terminal-steps':
    'Diese Schritte muss ein Mensch ausführen; an diesem Terminal ist niemand.',
  'repair.step-question':
    'Drücken Sie die Eingabetaste, wenn es erledigt ist, oder s und Eingabetaste zum Überspringen.',
  'repair.step-watched': 'Es geht von selbst weiter, sobald es erledigt ist.',
  'repair.step-noticed': 'Erledigt; das wurde erkannt.',
  'repair.trouble-watched':
    'Zwischendurch wird geprüft, ob die Störung vorbei ist; dann geht es von selbst weiter.',
  'repair.trouble-noticed': 'Die Störung ist vorbei; das wurde erkannt.',

  // On the way.
  'repair.armed':
    'Fällt dieser Computer jetzt aus, wird alles von selbst rückgängig gemacht: {by}.',
  'repair.not-armed':
    'Nichts hier könnte es von selbst rückgängig machen ({why}); nach einem Absturz führen Sie `linecheck undo` aus.',
  'repair.not-armed-here':
    'Sollte dieser Computer mittendrin ausgehen, öffnen Sie Linecheck wieder: Es bietet an, die Änderung rückgängig zu machen.',
  'repair.applied': 'Erledigt. Es wird geprüft, ob es geholfen hat …',
  'repair.acted': 'Erledigt: {what}.',
  'repair.proving': 'Erneute Prüfung …',
  'repair.putting-back': 'Die Änderung wird rückgängig gemacht …',
  'repair.obstacle.changed-meanwhile':
    '{what} wurde inzwischen von jemand anderem geändert ({why}). Es bleibt, wie es ist.',
  'repair.obstacle.unreadable': '{what} lässt sich nicht lesen: {why}.',
  'repair.obstacle.refused': '{what} ließ sich nicht ändern: {why}.',
  'repair.obstacle.failed': '{what}: Die Änderung ist fehlgeschlagen: {why}.',
  'repair.obstacle.stopped': 'Abgebrochen: {why}.',
  'repair.left-behind':
    'Eine frühere Reparatur ({fix}, {at}) wurde unterbrochen. Sie wird zuerst rückgängig gemacht.',
  'repair.cannot': '{why}',
  'repair.no-rights-refused':
    'Dafür braucht es Administratorrechte, und sie wurden nicht erteilt: {why}. Es wurde nichts geändert. Versuchen Sie es noch einmal, oder geben Sie den Bericht dem, der diesen Computer betreut.',
  'repair.no-rights-impossible':
    'Dafür braucht es Administratorrechte, und hier kann niemand danach gefragt werden: {why}. Es wurde nichts geändert. Wer im Terminal Administrator werden kann, kann dort „linecheck fix“ starten (mit „sudo“ oder nach „su -“); sonst geben Sie den Bericht dem, der diesen Computer betreut.',
  'rights.nobody-to-ask':
    'Linecheck wurde weder aus einem Terminal gestartet noch auf einer Oberfläche, die nach dem Passwort fragen könnte',
  'rights.no-sudo':
    'sudo, das nach dem Passwort fragen würde, fehlt hier oder antwortet nicht, und es gibt keine Oberfläche, die fragen könnte',
  'rights.not-allowed': 'dieses Konto darf nicht als Administrator handeln',
  'rights.not-authorized':
    'das Passwort stimmte nicht, oder dieses Konto darf nicht als Administrator handeln',
  'rights.dismissed': 'die Frage nach dem Passwort wurde geschlossen',
  'rights.stopped': 'es wurde angehalten, bevor das Passwort eingegeben war',
  'rights.password': 'das Passwort stimmte nicht',
  'repair.other-account':
    'Das sind Einstellungen eines anderen Kontos ({account}) als desjenigen, unter dem dieser Prozess läuft: Geändert würden die des Administrators. Starten Sie Linecheck unter jenem Konto, in einem gewöhnlichen Fenster und ohne sudo; die nötigen Rechte erfragt es selbst.',
  'rights.person-at-screen': 'das der Person am Bildschirm',
  'repair.no-such-place': 'Hier gibt es nichts, was diese Reparatur ändern könnte.',
  'proof.ready': 'Es hat geholfen: Alles, wonach gefragt wurde, funktioniert jetzt.',
  'proof.gone': 'Es hat geholfen: „{title}“ ist behoben.',
  'proof.better': 'Es hat geholfen: Das Meeting funktioniert besser als zuvor.',
  'proof.uncovered': 'Dahinter zeigt sich jetzt etwas anderes: {title}.',
  'proof.still-there': 'Es hat nicht geholfen: {title}, wie zuvor.',
  'proof.fails-still':
    'Es hat nicht geholfen: Was vorher scheiterte, scheitert weiterhin, nun aus einem anderen Grund: {title}.',
  'proof.measured-still': 'Es hat nicht geholfen: Gemessen wird dasselbe wie vorher.',
  'proof.only-suspected':
    'Unklar, ob es geholfen hat, jetzt nur noch wahrscheinlich und nicht mehr bewiesen: {title}.',
  'proof.hidden': 'Unklar, ob es geholfen hat, jetzt von einem anderen Problem verdeckt: {title}.',
  'proof.worse': 'Es hat die Lage verschlechtert.',
  'proof.new-cause': 'Es hat geschadet: {title}. Das war zuvor nicht so.',
  'proof.flapping': 'Einmal ging es, dann nicht mehr: Es kommt und geht, also ist nichts bewiesen.',
  'proof.unknown': 'Unklar, ob es geholfen hat: Die Prüfung konnte es nicht herausfinden.',
  'proof.interrupted': 'Unklar, ob es geholfen hat: Die Prüfung wurde abgebrochen.',
  'proof.not-measured': 'Unklar, ob es geholfen hat: Was es zeigen würde, ließ sich nicht messen.',
  'proof.nothing-accused':
    'Zuvor war nichts gestört, was dies beheben könnte; also lässt sich nichts beweisen.',

  // How one change ended.
  'closed.kept': '{what}: beibehalten.',
  'closed.reverted': '{what}: wie zuvor.',
  'closed.left-to-owner':
    '{what}: Inzwischen hat jemand einen anderen Wert gewählt ({why}). Es bleibt, wie es ist.',
  'closed.stuck': '{what}: KONNTE NICHT RÜCKGÄNGIG GEMACHT WERDEN: {why}.',
  'closed.untouched': '{what}: nicht angerührt.',

  // How it ended.
  'outcome.kept': 'Beibehalten. `linecheck undo --last` macht es rückgängig.',
  'outcome.helped': 'Das hat geholfen.',
  'outcome.not-helped': 'Das hat nicht geholfen.',
  'outcome.put-back': 'Alles ist wieder wie zuvor.',
  'outcome.left-to-owner':
    'Was inzwischen jemand anders eingestellt hat, bleibt; alles andere ist wieder wie zuvor.',
  'outcome.tested': 'Der Test ist vorbei; alles ist wieder wie zuvor.',
  'outcome.stuck':
    'Nicht alles konnte rückgängig gemacht werden. Führen Sie `linecheck undo` noch einmal aus.',
  'outcome.planned': 'Es wurde nichts geändert.',
  'outcome.nothing-to-do': 'Es gibt nichts zu tun.',
  'outcome.impossible': 'Das ist hier nicht möglich.',
  'outcome.declined': 'Es wurde nichts geändert.',
  'outcome.nobody': 'Es wurde nichts geändert.',
  'outcome.stopped': 'Abgebrochen. Alles ist wieder wie zuvor.',
  'outcome.unfinished':
    'Der Teil mit Administratorrechten wurde von außen beendet. Was davon übrig ist, wird in einigen Minuten von selbst rückgängig gemacht; `linecheck undo` tut es sofort.',
  'outcome.busy': 'Eine andere Reparatur läuft (Prozess {pid}). Es wurde nichts geändert.',
  'outcome.all-well': 'Es gibt nichts zu tun: {headline}',
  'outcome.no-fix': 'Von diesem Computer aus gibt es keine Reparatur für: {titles}.',

  // Undo.
  'repair.no-such-fix': 'Es gibt keine Reparatur „{name}“.',
  'repair.meant': 'Meinten Sie {word}?',
  'repair.without-name':
    'Ohne Namen nimmt `linecheck fix` die Reparaturen für das, was gefunden wurde.',
  'undo.nothing-open': 'Es ist nichts offen.',
  'undo.nothing-kept': 'Keine Reparatur von Linecheck ist in Kraft.',
  'undo.kept-list':
    'In Kraft (rückgängig machen mit `linecheck undo --last`, `--all` oder dem Namen):',
  'undo.open-list': 'Unterbrochen und noch nicht rückgängig gemacht:',
  'undo.entry': '{fix}, {at} ({id})',
  'undo.done': 'Rückgängig gemacht: {fix} vom {at}.',
  'undo.stuck': 'Nicht vollständig rückgängig gemacht: {fix} vom {at}.',
  'undo.done-title': 'Rückgängig gemacht: {title}.',
  'undo.stuck-title': 'Nicht vollständig rückgängig gemacht: {title}.',
  'undo.running': 'Gerade läuft eine Reparatur; solange wird nichts anderes angerührt.',
  'undo.not-found': 'Es ist keine Reparatur namens {name} in Kraft.',
  'undo.refused': 'Es lässt sich nicht rückgängig machen: {why}.',
  'undo.other-account':
    'Nachgesehen wurde im Journal des Administrators. Was unter einem anderen Konto ({account}) repariert wurde, steht in dessen Journal: Geben Sie `linecheck undo` dort ein, ohne sudo.',
  'undo.problem': 'Im Journal ignoriert: {file}: {why}.',
  'rights.prompt':
    'Linecheck braucht Administratorrechte, um Einstellungen dieses Computers zu ändern. Ihr Passwort:',
  'undo.mention':
    'eine frühere Reparatur ({fix}, {at}) wurde unterbrochen; `linecheck undo` macht sie rückgängig.',
} as const satisfies Record<keyof typeof english, string>;
