/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/computer.ts`. */
export const computer = {
  'no-link.has-carrier': '{names} {names|is|are} connected.',
  'no-link.no-adapter': 'This computer has no network adapter that is switched on.',
  'no-link.all-down': 'No cable is in and no Wi-Fi is connected ({names}).',
  'no-address.none': '{names} {names|is|are} connected but {names|has|have} no address.',
  'no-address.self-given':
    '{names} {names|is|are} connected, but the only {addresses|address|addresses} ({addresses}) {addresses|is one|are some} the computer gave itself because nobody else did.',
  'no-address.no-route':
    'This computer has an address ({addresses}) but knows no way out of the network (no default route).',
  'no-address.has-one': 'This computer has the {addresses|address|addresses} {addresses}.',
  'hosts-file-override.no-line': 'No line of the hosts file leads the service astray.',
  'hosts-file-override.agrees':
    'The hosts file gives the same {addresses|address|addresses} as name servers do ({addresses}).',
  'hosts-file-override.line':
    'The hosts file of this computer sends {names} to {addresses} (line {lines}).',
  'hosts-file-override.resolvers-differ': 'Name servers give {addresses} instead.',
  'hosts-file-override.not-the-service': 'What is found at {addresses} is not the service.',
  'clock-wrong.agrees': 'The clocks of other hosts agree with the clock of this computer.',
  'clock-wrong.behind-minutes':
    'The clock of this computer is {count} {count|minute|minutes} behind the clocks of independent hosts.',
  'clock-wrong.behind-hours':
    'The clock of this computer is {count} {count|hour|hours} behind the clocks of independent hosts.',
  'clock-wrong.behind-days':
    'The clock of this computer is {count} {count|day|days} behind the clocks of independent hosts.',
  'clock-wrong.ahead-minutes':
    'The clock of this computer is {count} {count|minute|minutes} ahead of the clocks of independent hosts.',
  'clock-wrong.ahead-hours':
    'The clock of this computer is {count} {count|hour|hours} ahead of the clocks of independent hosts.',
  'clock-wrong.ahead-days':
    'The clock of this computer is {count} {count|day|days} ahead of the clocks of independent hosts.',
  'clock-wrong.dates-refused':
    'Genuine certificates of {names} look expired or not yet valid by this clock.',
  'clock-wrong.unsynchronised': 'The system says that its clock is not synchronised.',
  'route-conflict.usual-way': 'Traffic to the service takes the usual way out.',
  'route-conflict.other-way':
    'Traffic to {addresses} is sent by way of {ways} instead of the usual way, and fails.',
  'route-conflict.default-works': 'Hosts that are reached by the usual way answer.',
  'vpn-kill-switch.outside-reached': 'Hosts outside can be reached.',
  'vpn-kill-switch.everything-refused':
    'This computer itself refuses to send anything to the internet.',
  'vpn-kill-switch.vpn-present':
    'A VPN is set up here, and its protection against leaks (kill switch) does exactly that.',
  'conflicting-program.none': 'No single program takes most of this computer.',
  'conflicting-program.takes-most': '{program} takes most of what this computer can do.',
  'computer-overloaded.idle': 'This computer has time to spare.',
  'computer-overloaded.memory': 'Programs here wait for memory a tenth of the time or more.',
  'computer-overloaded.programs': '{programs} together use nearly all processor time.',
  'computer-overloaded.hot': 'The processor is hot and runs slower to cool down.',
  'computer-overloaded.saving': 'The computer is set to save power, which makes it slower.',
  'conflicting-program.holds-camera':
    'The camera is in use by {programs}: the meeting app may get no picture.',
  'conflicting-program.shapes':
    '{programs} {programs|decides|decide} here which programs may use the line, and may hold back the meeting.',
  'network-filters-conflict.none': 'No two programs of different makers filter the traffic here.',
  'network-filters-conflict.both': '{names} both filter the traffic of this computer.',
  'network-filters-conflict.router-fine': 'The local network is fine: the router answers.',
  'network-filters-conflict.echo-passes':
    'An echo (ping), which such filters leave alone, comes back from outside far sooner than connections of programs stand.',
  'overlays-conflict.one-at-most': 'At most one tunnel wants to carry all traffic.',
  'overlays-conflict.both-claim': '{names} both claim all traffic of this computer.',
  'overlays-conflict.programs':
    '{names} run side by side, and one of them has taken over all traffic.',
  'overlays-conflict.router-fine':
    'The local network is fine: the router answers, and nothing behind the tunnels does.',
  'system-updates-pending.installing':
    'The system is installing updates right now, and that takes most of this computer ({programs}).',
  'system-updates-pending.says-so': 'The system says so itself.',
  'system-updates-pending.none': 'No update waits for a restart.',
  'system-updates-pending.restart': 'The system waits for a restart to finish its updates.',
  'system-updates-pending.waiting':
    'Updates that touch drivers or need a restart are waiting: {titles}.',
  'browser-extension-interferes.none': 'No setting of a browser takes media away from meetings.',
  'browser-extension-interferes.setting':
    'In {browsers} a setting takes media away from every meeting page: {settings}.',
  'browser-extension-interferes.by':
    '{extensions|The extension|The extensions} {extensions} {extensions|holds|hold} it.',
  'browser-extension-interferes.udp-heard':
    'Outside the browser this computer sends and hears UDP, so it is not the network.',
} as const satisfies Record<string, string>;
