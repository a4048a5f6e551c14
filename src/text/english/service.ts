/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/service.ts`. */
export const service = {
  'client-outdated.new-enough': 'The installed version ({versions}) is still accepted.',
  'client-outdated.below-minimum':
    'Version {version} is installed in {path}; since {since} the service accepts {minimum} and newer only.',
  'client-install-broken.whole': 'The files of the app are complete.',
  'client-install-broken.problems': 'The app in {paths} is damaged: {problems}.',
  'client-data-damaged.whole': "The app's own data can be read and written.",
  'client-data-damaged.problems': 'The app cannot use its own data: {problems}.',
  'client-sandboxed.free': 'The app does not run in a sandbox that keeps it from the network.',
  'client-sandboxed.lacks': 'The app runs in a sandbox ({kind}) that withholds {lacks}.',
  'client-sandboxed.we-reach-it': 'Everything else on this computer reaches the service.',
  'service-outage.answers': 'The service answers.',
  'service-outage.only-reported':
    'The status page of the service reports trouble ({says}), but everything that was tried from here works.',
  'service-outage.names-lost':
    'The names of the service ({names}) do not exist any more, by the word of {resolvers}, whom nobody on the way can falsify.',
  'service-outage.errors':
    'The servers of the service ({names}) answer with errors (status {statuses}).',
  'service-outage.certificate-expired':
    'The {names|certificate|certificates} of {names} {names|has|have} run out, although the clock here is right.',
  'service-outage.intermediate-missing':
    '{names} {names|sends its certificate|send their certificates} without the part that links to a public authority.',
  'service-outage.refused-there':
    'The servers of the service refuse connections themselves ({count} tries).',
  'service-outage.unanswered': 'The servers of the service do not answer ({count} tries).',
  'service-outage.reported': 'The status page of the service says: {says}.',
  'service-outage.others-fine': 'Other hosts work from here.',
  'account-blocked.open': 'The account can be used ({status}).',
  'account-blocked.status': 'The service lists the account as "{status}".',
  'account-blocked.reached': 'The service itself answers from here.',
  'exit-country-blocked.no-list': 'The account admits people from every country.',
  'exit-country-blocked.approve': 'The account admits people from {countries} only.',
  'exit-country-blocked.deny': 'The account does not admit people from {countries}.',
  'exit-country-blocked.admitted': 'People from {exitCountry} are admitted.',
  'exit-country-blocked.exit': 'For the service this computer is in {exitCountry}.',
  'exit-country-blocked.tunnel': 'All traffic leaves through the tunnel {tunnel}.',
  'exit-country-blocked.reached': 'The service itself answers from here.',
  'client-policy-locks-out.none': 'No rule demands a certain way to join.',
  'client-policy-locks-out.demands':
    'A rule of the company lets nobody join who has not signed in ({keys}).',
  'client-policy-locks-out.no-way': 'Every way to sign in is switched off ({keys}).',
  'client-policy-locks-out.desktop': 'The account does not allow joining with the desktop app.',
  'client-policy-locks-out.reached': 'The service itself answers from here.',
  'region-far.service-chooses': 'The account leaves the choice of the data centre to the service.',
  'region-far.near-allowed': 'The account allows a data centre nearby ({regions}).',
  'region-far.media': 'The server that carries the meeting takes {mediaMs} ms to answer.',
  'region-far.door': 'The front door of the service answers after {doorMs} ms.',
  'region-far.regions': 'The account has chosen these data centres: {regions}.',
  'region-far.left-out': 'Near {exitCountry} there would be {near}.',
} as const satisfies Record<string, string>;
