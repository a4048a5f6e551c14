import type { account as english } from '../../english/codes/account.ts';

/** Codes about the account, the meeting or the data on this computer. */
export const account = {
  'code.app.4.means':
    'Das Anmelden scheitert, weil die Daten der App auf diesem Computer beschädigt sind.',
  'code.app.4.do':
    'Schließen Sie die App und benennen Sie ihren Datenordner um (%appdata%/Zoom/data, auf dem Mac ~/Library/Application Support/zoom.us/data), oder installieren Sie die App neu. Treten Sie bis dahin im Browser bei.',
  'code.app.100.means':
    'Das Anmelden oder das Laden der Einstellungen ist gescheitert, ein genauerer Grund wird nicht genannt.',
  'code.app.100.do':
    'Melden Sie sich ab und wieder an; bleibt der Fehler, aktualisieren Sie die App.',
  'code.app.1003.means':
    'Das Konto wurde wegen eines Verstoßes gegen die Nutzungsbedingungen gesperrt.',
  'code.app.1003.do':
    'Treten Sie als Gast bei, wenn das Meeting es zulässt, und schreiben Sie dem Support von Zoom.',
  'code.app.account-locked.means':
    'Nach fünf falschen Passwörtern ist das Konto 30 Minuten lang gesperrt; eine Nummer gibt es dazu nicht.',
  'code.app.account-locked.do':
    'Treten Sie als Gast bei, warten Sie 30 Minuten oder setzen Sie das Passwort zurück.',
  'code.app.1009.means':
    'Die Einladung in ein anderes Konto kann nicht angenommen werden, weil Ihr eigenes Konto weitere Benutzer oder Rooms hat.',
  'code.app.1009.do': 'Entfernen Sie zuerst die anderen Benutzer oder lösen Sie deren Verknüpfung.',
  'code.app.1044.means':
    'Das Passwort stimmt, aber das Konto hat keine Lizenz oder wurde von der Administration gesperrt.',
  'code.app.1044.do': 'Fragen Sie die Administration Ihres Kontos.',
  'code.app.1132.means': 'Dieses Gerät oder Konto ist gesperrt.',
  'code.app.1132.says':
    'Es fanden sich nur Seitentitel; die Ratschläge dort (neuer Benutzer, neue Installation) sind Hörensagen und könnten eine Sperre umgehen.',
  'code.app.1132.decides':
    'Den Grund kennt nur der Support von Zoom. Das Netzwerk ist in Ordnung, wenn „linecheck“ es sagt.',
  'code.app.1132.do':
    'Treten Sie mit einem anderen Gerät bei oder wählen Sie sich per Telefon ein, und schreiben Sie dem Support von Zoom.',
  'code.app.1142.means':
    'Das Meeting lässt niemanden aus dem Land zu, in dem Sie zu sein scheinen; oft liegt das an einem VPN oder Proxy.',
  'code.app.1142.do':
    'Trennen Sie das VPN oder wählen Sie darin einen Standort in Ihrem Land; sonst muss der Host die Länderliste ändern.',
  'code.app.2008.means': 'Die Webinar-Lizenz des Hosts ist abgelaufen oder nicht zugewiesen.',
  'code.app.2008.do': 'Der Host muss die Lizenz verlängern oder zuweisen.',
  'code.outlook-plugin.3000.means': 'Ein wiederkehrendes Meeting konnte nicht abgeglichen werden.',
  'code.outlook-plugin.3000.do': 'Ändern Sie das Meeting stattdessen im Webportal.',
  'code.app.3001.means': 'Zu dieser Nummer gibt es kein Meeting.',
  'code.app.3001.do': 'Prüfen Sie die Meeting-Nummer in der Einladung.',
  'code.app.3003.means':
    'Sie sind nicht der Host: Weitergegeben wurde ein Link, der nur für Hosts gedacht ist.',
  'code.app.3003.do': 'Bitten Sie um den Link zum Beitreten (er enthält „/j/“).',
  'code.app.3004.means': 'Der Kenncode ist falsch.',
  'code.app.3004.do':
    'Verwenden Sie den Kenncode aus der Einladung oder den Link, der ihn enthält.',
  'code.app.3008.means': 'Das Meeting hat noch nicht begonnen.',
  'code.app.3008.do': 'Warten Sie, bis der Host es startet.',
  'code.app.3009.means': 'Sie wurden aus diesem Meeting entfernt.',
  'code.app.3009.do': 'Bitten Sie den Host, Sie wieder einzulassen.',
  'code.app.3038.means': 'Es fand sich keine Quelle, die diese Nummer erklärt.',
  'code.app.3038.decides':
    'Bekannt ist nichts: Starten Sie „linecheck“, um zu sehen, ob es am Netzwerk liegt, und nennen Sie dem Support von Zoom die Nummer.',
  'code.app.3038.do':
    'Starten Sie „linecheck“; findet es nichts, gehört die Nummer zum Konto oder zum Meeting.',
  'code.app.3113.means':
    'Das Meeting hat weder Kenncode noch Warteraum; Zoom verlangt seit dem 27. September 2020 eines von beiden.',
  'code.app.3113.do': 'Der Host muss eines von beiden einschalten.',
  'code.sdk-windows.105035.means':
    'Ein Hilfsprogramm für die Bildschirmfreigabe (CptHost.exe, aomhost64.exe) wurde von jemand anderem neu signiert.',
  'code.sdk-windows.105035.do': 'Verwenden Sie die Dateien so, wie Zoom sie signiert hat.',
  'code.zoom-apps.122.means':
    'Die Liste der erlaubten Adressen oder der eingebaute Browser hat unter Linux versagt: ein Fehler der App.',
  'code.zoom-apps.122.do':
    'Aktualisieren Sie die App, oder nutzen Sie diese Zoom App auf einem anderen System.',
} as const satisfies Record<keyof typeof english, string>;
