/** What each cause of this area is called, what to do now, and what it means. */
export const aboutNames = {
  'dns-resolver-dead.title': 'The name server of this network does not answer (DNS)',
  'dns-resolver-dead.do':
    "Use your phone's hotspot for this meeting. To repair it: restart the router, or set another name server (such as 1.1.1.1 or 9.9.9.9) in this computer's network settings. Ask IT: why does the DNS resolver given out by DHCP not answer on port 53?",
  'dns-resolver-dead.means':
    'The name server turns names such as zoom.us into addresses. Yours does not answer, so every app says "no internet" although the line works. It is told apart from a dead line because addresses can still be reached directly, and from a name filter because no name at all gets an answer.',

  'dns-slow.title': 'The name server answers too slowly (DNS)',
  'dns-slow.do':
    'Joining will work, but be patient: start it a minute early and try again if it gives up. To repair it, set another name server in the network settings, or restart the router. Ask IT: why does the resolver take seconds?',
  'dns-slow.means':
    'Every new server a meeting uses must be looked up first, and each look-up takes seconds here. Joining feels stuck although the line itself is fast. It is told apart from a slow line because connecting to an address that is already known is quick, and from a dead name server because answers do arrive.',

  'dns-aaaa-dropped.title': 'The name server swallows questions for IPv6 addresses (DNS, AAAA)',
  'dns-aaaa-dropped.do':
    'Joining will work after a delay; start a minute early. To repair it, update or restart the router, or set another name server. Ask IT: AAAA queries get no answer at all; they must be answered, if only with an empty list.',
  'dns-aaaa-dropped.means':
    'Apps ask for both kinds of address, and wait for both answers. Here questions for IPv4 addresses are answered at once and questions for IPv6 addresses never, so each look-up waits for its time limit. It is told apart from a slow name server because the same server is quick for one kind, and from broken IPv6 because it happens before anything is connected.',

  'dns-filter-blocks-service.title': 'A name filter blocks the meeting service (DNS filter)',
  'dns-filter-blocks-service.do':
    "Use your phone's hotspot for this meeting. To repair it, allow the service's names in the filter: Pi-hole, AdGuard, the router's parental control, or the company's DNS filter. Ask IT to allow the service's domains and everything below them.",
  'dns-filter-blocks-service.means':
    'The name server here gives a false answer for the meeting service on purpose: "no such name", an empty address, or the address of a block page. Other names and other name servers give the right answers, which is how it is told apart from a dead name server and from an outage of the service. A line in the hosts file looks the same to apps, but asking the name server directly clears that up.',

  'dns-filter-blocks-helper.title':
    'A name filter blocks a helper of the meeting service (DNS filter)',
  'dns-filter-blocks-helper.do':
    'Use the hotspot, or join from the browser, if the app hangs at "Connecting…". To repair it, allow the blocked names in the filter (ad blocker, Pi-hole, AdGuard, company filter). They are listed in the proof.',
  'dns-filter-blocks-helper.means':
    'The main name of the service resolves, but a side name that the app needs, such as the one for logs or push messages, is blocked, usually by an advertisement list. The app then hangs at "Connecting…" without saying why, and web pages look fine. Blocked telemetry names are harmless and are not counted here.',

  'hosts-file-override.title': "A line in this computer's hosts file sends the service elsewhere",
  'hosts-file-override.do':
    'Remove the line shown in the proof from the hosts file (needs administrator rights; keep a copy), then start the app again. Until then join with another device.',
  'hosts-file-override.means':
    'The hosts file is a list of fixed addresses that overrules every name server. A line in it points the service to a wrong or a local address; ad-blocking lists and old test set-ups put such lines there. It is told apart from a name filter because every name server, asked directly, gives the right answer.',

  'dnssec-failure.title': 'Signed name answers fail their check (DNSSEC)',
  'dnssec-failure.do':
    "Use your phone's hotspot for this meeting. To repair it, check this computer's clock, restart the router, or set another name server. Ask IT: the validating resolver returns SERVFAIL for these names, but answers when checking is disabled.",
  'dnssec-failure.means':
    'The name server checks signatures on answers and throws away those that fail. Something between it and the internet strips or damages the signatures, so good names get "server failure". It is told apart from a dead name server because the same question with the check switched off, or put to another server, is answered.',

  'dns-truncation.title': 'Long name answers do not get through (DNS over TCP blocked)',
  'dns-truncation.do':
    "Use your phone's hotspot for this meeting. To repair it, allow name questions over TCP port 53 in the firewall, or set another name server. Ask IT: truncated answers cannot be fetched over TCP, or fragments of large UDP answers are dropped.",
  'dns-truncation.means':
    'A short answer fits in one packet; a long one is cut, and the computer must ask again over TCP. Here that second way is closed, so exactly the names with long answers fail. It is told apart from failed signatures because the answer arrives marked as cut, and short answers are fine.',

  'dns-hijack.title': 'Somebody on the way falsifies name answers (DNS hijack)',
  'dns-hijack.do':
    'Use your phone\'s hotspot, or switch on encrypted DNS ("secure DNS", DNS over HTTPS) in the system or browser. Then tell the provider, or whoever runs the router, that answers from public name servers are replaced.',
  'dns-hijack.means':
    'Whichever name server is asked, the same false address comes back, because somebody on the way answers in its place. The encrypted question gets the true answer. That is how it is told apart from a name filter, which only falsifies the answers of its own server.',

  'dns-fake-ip.title': 'A tunnelling app left made-up addresses behind (fake IP)',
  'dns-fake-ip.do':
    'Start the tunnelling app (Clash, Surge, sing-box or the like) again and quit it properly, or restart the computer. If it should stay on, restart its core.',
  'dns-fake-ip.means':
    'Some tunnelling apps answer every name with an invented address from 198.18.0.0/15 and carry the traffic themselves. If the app has died, its answers remain and lead nowhere. It is told apart from falsified answers by that address range, which no public service can have; while the app works, the same addresses are nothing bad.',
} as const satisfies Record<string, string>;
