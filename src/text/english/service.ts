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
} as const satisfies Record<string, string>;
