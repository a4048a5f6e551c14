/** What only other people can do, and how to get heard until then. */
export const guidesPeople = {
  'fix.call-provider.title': 'Call the provider, with the numbers at hand',
  'fix.call-provider.does':
    'Says what to tell them, so that the call does not end with "restart the router".',
  'fix.call-provider.risk': 'None.',
  'guide.call-provider.any':
    'Save the report (on the page under "Tell IT"; in a terminal: "linecheck check --save report.html"), call the provider, and say: measured with a cable, the router answers, the trouble begins behind it; then the numbers of the proof, and when it happens. Ask for a ticket number.',
  'fix.lower-demands.title': 'Ask less of the line',
  'fix.lower-demands.does': 'Keeps sound good where the line cannot carry everything.',
  'fix.lower-demands.risk': 'The picture is smaller or off.',
  'guide.lower-demands.any':
    'In the meeting app: video off or HD off, one gallery page in place of many pictures, no virtual background, and share a window rather than a film. Sound needs 0.1 Mbps, video in 720p about 1.8 up and 1.8 down.',
  'guide.faster-plan.any':
    'If the line is below need day after day although Wi-Fi and router are fine, it is too small: show the provider the measured figures and ask for more upload.',
  'fix.ask-administrator.title': 'Ask the administrator, with the proof at hand',
  'fix.ask-administrator.does':
    'Says what to send: one file, readable offline, with the exact rules that are missing.',
  'fix.ask-administrator.risk': 'None.',
  'guide.ask-administrator.any':
    'Save the report (on the page under "Tell IT"; in a terminal: "linecheck check --save report.html") and send it to the IT department or the owner of this network: what happens, since when, on which devices, and the rule named in the proof. In a terminal, "linecheck allowlist" prints the rules for their firewall. Check again when they have answered.',
  'fix.join-in-browser.title': 'Join in the browser',
  'fix.join-in-browser.does': 'Needs no installed app, and none of its files.',
  'fix.join-in-browser.risk':
    'Some features are missing in the browser, and the host may have switched it off.',
  'guide.join-in-browser.any':
    'Open the link of the invitation in the browser and choose "Join from your browser" (in {service} it may appear only after you cancel the opening of the app).',
  'fix.wait-for-service.title': 'Follow the status page of the service',
  'fix.wait-for-service.does':
    'Opens it: the fault is at the service, and nothing here can mend it.',
  'fix.wait-for-service.risk': 'None.',
  'guide.wait-for-service.any':
    'The fault is at {service} itself. Its status page says when it is mended; for this meeting, agree on a telephone call or another service.',
  'fix.account-settings-by-hand.title': 'Look at the settings of the account',
  'fix.account-settings-by-hand.does':
    "Opens the service's page and names the menu; changing it needs the account's administrator.",
  'fix.account-settings-by-hand.risk': 'Settings of an account apply to everybody in it.',
  'guide.account-state.any':
    'Sign in at zoom.us in a browser: the profile page says whether the account is active and which licence it has. After five wrong passwords it is locked for 30 minutes; an inactive one is switched on by the administrator (Admin > User Management > Users).',
  'guide.account-countries.any':
    'The administrator or host looks at zoom.us under Admin > Account Management > Account Settings > Meeting > Security > "Block or approve entry for users from specific countries/regions" and lets your country in. With a VPN, choose an exit in your own country.',
  'guide.account-regions.any':
    'The administrator looks at zoom.us under Admin > Account Management > Account Settings > Meeting > In Meeting (Advanced) > "Customize data center regions for meetings/webinars hosted by users on this account" and ticks the region nearest to you.',
  'fix.dial-in.title': 'Dial in by telephone',
  'fix.dial-in.does': 'Gets you heard in less than a minute, without any network here.',
  'fix.dial-in.risk': 'Sound only, and the call may cost.',
  'guide.dial-in.any':
    'The invitation holds telephone numbers and the meeting ID: dial one of your country, type the ID and #, then the passcode and #. Or join with the phone over mobile data.',
} as const satisfies Record<string, string>;
