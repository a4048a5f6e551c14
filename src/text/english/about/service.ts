/** What each cause of this area is called, what to do now, and what it means. */
export const aboutService = {
  'exit-country-blocked.title': 'The meeting does not admit people from this country',
  'exit-country-blocked.do':
    "If a VPN is on, disconnect it or choose an exit in your own country, and join again. Otherwise ask the host: the account's list of approved or blocked countries decides (error 1142).",
  'exit-country-blocked.means':
    'The account that holds the meeting admits or blocks people by country, and your address on the internet belongs to the wrong one, often because a VPN or a proxy leaves elsewhere. The network itself is fine: other meetings work.',

  'account-blocked.title': 'The account is blocked, locked or has no licence',
  'account-blocked.do':
    "Join as a guest without signing in, if the meeting allows it. Then write to your company's administrator or the support of the service, with the error code.",
  'account-blocked.means':
    'The network is fine everywhere, but the service refuses this account: too many wrong passwords (locked for 30 minutes), a licence that ended, or a block. It is told apart from damaged data on this computer because it happens on every device.',

  'region-far.title': 'The account uses a far-away data centre',
  'region-far.do':
    'The meeting will work with more delay. Ask the administrator of the account to allow the data centre region nearest to you.',
  'region-far.means':
    'The web pages of the service are near, but the meeting itself runs on another continent, because the account has excluded the regions close by. It is told apart from a slow line and from a VPN because other servers answer quickly and no tunnel is in use.',

  'client-policy-locks-out.title': 'A rule of the company keeps this app from joining',
  'client-policy-locks-out.do':
    'Sign in the way your company demands (usually single sign-on) before joining, or join in the browser. Ask IT about the policy named in the proof.',
  'client-policy-locks-out.means':
    'The app reaches the service, but a setting made by an administrator demands a certain way to sign in or forbids joining without an account. It is told apart from a blocked account because the rule stands on this computer or with the company, not with you.',

  'service-outage.title': 'The meeting service itself has an outage',
  'service-outage.do':
    'Nothing on your side needs repair. Use the telephone number in the invitation, or move the meeting to another service, and watch the status page.',
  'service-outage.means':
    'Your network is fine, other services work, and the meeting service reports trouble itself or its servers answer with errors. A status page behind the same fault proves nothing by itself, so it counts only together with servers that fail while everything else works.',
} as const satisfies Record<string, string>;
