/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/computer.ts`. */
export const computer = {
  'no-link.has-carrier': '{names} {names|is|are} connected.',
  'no-link.no-adapter': 'This computer has no network adapter that is switched on.',
  'no-link.all-down': 'No cable is in and no Wi-Fi is connected ({names}).',
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
} as const satisfies Record<string, string>;
