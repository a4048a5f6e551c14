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
} as const satisfies Record<string, string>;
