import type { radio as english } from '../english/radio.ts';

/** Reasons of the Wi-Fi causes. */
export const radio = {
  'wifi.wired': 'Der Weg zum Router ist ein Kabel, der Funk ist also nicht beteiligt.',
  'wifi.steady':
    'Der Router antwortet über WLAN gleichmäßig ({sent} Pakete, die Hälfte davon innerhalb von {medianMs} ms).',
  'wifi.router-lossy':
    'Über WLAN hat der Router nur einen Teil der Pakete beantwortet: {lost} von {sent} gingen verloren, bevor überhaupt etwas das Gebäude verließ.',
  'wifi.router-unsteady':
    'Über WLAN antwortet der Router spät und ungleichmäßig: nach bestenfalls {minMs} ms, in der Regel {medianMs} ms und schlimmstenfalls {maxMs} ms.',
  'wifi.strong': 'Das Signal selbst ist gut ({signalDbm} dBm).',
  'wifi.middling': 'Das Signal ({signalDbm} dBm) ist weder gut noch zu schwach.',
  'wifi.weak-explains': 'Das Signal ({signalDbm} dBm) oder sein Kanal erklärt es bereits.',
  'wifi.calm': 'Der Kanal ist ruhig, und kaum ein Paket muss wiederholt werden.',
  'wifi-weak.signal':
    'Der Router ist nur mit {signalDbm} dBm zu empfangen; Sprache braucht etwa -67 dBm oder besser.',
  'wifi-interference.busy': 'Der Kanal ist {busyRatio} der Zeit belegt.',
  'wifi-interference.noise':
    'Auf dem Kanal liegt ein Rauschen von {noiseDbm} dBm; üblich sind -90 dBm.',
  'wifi-interference.repeats': '{retryRatio} der Pakete mussten noch einmal gesendet werden.',
  'wifi-interference.rivals':
    '{count} {count|weiteres Netz ist|weitere Netze sind} auf demselben Kanal laut.',
  'wifi-power-save.off': 'Der Adapter schläft zwischen den Paketen nicht.',
  'wifi-power-save.on':
    'Der Adapter schläft zwischen den Paketen, um Strom zu sparen, obwohl das Signal gut ist ({signalDbm} dBm).',
  'wifi-power-save.on-battery': 'Der Computer spart Strom oder läuft mit Akku.',
  'wifi-power-save.channel-explains':
    'Der Kanal ist voll oder Pakete werden wiederholt; das erklärt es bereits.',
  'wifi-awdl.off': 'AirDrop und AirPlay benutzen den Funk gerade nicht.',
  'wifi-awdl.on':
    'AirDrop, AirPlay oder Handoff teilt sich den Funk und ruft ihn auf andere Kanäle.',
  'wifi-awdl.same-channel':
    'Das Netzwerk liegt auf Kanal {channel}, auf dem sich auch AirDrop trifft: Es muss nichts verlassen werden.',
  'wifi-awdl.other-pattern':
    'Der Router verspätet sich nicht in einzelnen Sprüngen, wie AirDrop es bewirken würde.',
} as const satisfies Record<keyof typeof english, string>;
