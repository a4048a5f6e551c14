/** What each cause of this area is called, what to do now, and what it means. */
export const aboutReach = {
  'internet-down.title': 'The router works, but the internet behind it is gone',
  'internet-down.do':
    "Use your phone's hotspot (mobile data) or dial in by telephone. Restart the modem and router; if that does not help, call the provider.",
  'internet-down.means':
    'The router answers, but nothing beyond it does, neither names nor plain addresses nor any of the independent servers. So the line or the provider is down. It is told apart from a dead name server because addresses fail too, and from a sign-in page because nothing at all answers.',

  'captive-portal.title': 'This network wants you to sign in on a web page first (captive portal)',
  'captive-portal.do':
    'Open http://captive.apple.com in the browser; the sign-in page of the hotel, train or guest network will appear. Accept or sign in, then join again.',
  'captive-portal.means':
    'Until you have signed in, the network answers every web request with its own page. Names resolve and connections open, so it looks half alive. It is told apart from inspection because plain test pages with a known answer are replaced too, on at least two independent checks.',

  'captive-portal-hidden.title':
    'A sign-in page of this network is hidden by encrypted DNS or a VPN',
  'captive-portal-hidden.do':
    'Switch the VPN and encrypted DNS ("private DNS", DNS over TLS or HTTPS) off for a moment, open http://captive.apple.com, sign in, and switch them on again.',
  'captive-portal-hidden.means':
    'The network waits for you to sign in, but its page never appears, because your VPN or encrypted DNS refuses to be redirected. It looks like a dead line. It is told apart from one because the name server of the network itself still answers.',

  'address-blocklisted.title': "The network blocks one of the service's addresses (block list)",
  'address-blocklisted.do':
    "Try to join twice: another address may be chosen. If it fails, use your phone's hotspot. Ask IT to take the address in the proof off the block list of the firewall.",
  'address-blocklisted.means':
    'One of several addresses of the service gets no answer, while its siblings answer. Firewalls that subscribe to lists of bad addresses sometimes list an innocent one. It is told apart from blocking the whole service by those siblings, and from a failed server because it is reachable from elsewhere.',

  'egress-blocks-service.title': "The network's firewall blocks the meeting service",
  'egress-blocks-service.do':
    'Use your phone\'s hotspot for this meeting. Ask IT to allow TCP 443 to the service\'s names and addresses; "linecheck check --save report.md" writes them the rule.',
  'egress-blocks-service.means':
    "The service's addresses are looked up correctly, but no connection to them opens, while other sites work. So a firewall on the way refuses the service as a whole. It is told apart from an outage, where the connection or the status page would say so, and from a name filter, which lets the connection open first.",

  'egress-blocks-media.title':
    "The firewall allows the service's web pages but not its meeting servers",
  'egress-blocks-media.do':
    "Use your phone's hotspot for this meeting. Ask IT to allow the service's current address ranges, or better its names at any depth: lists from earlier years are incomplete.",
  'egress-blocks-media.means':
    'Signing in works, but the servers that carry the meeting cannot be reached, neither by UDP nor by TCP, so joining hangs or breaks off. Mostly an allow list in a firewall is out of date. It is told apart from blocked UDP because TCP to the same addresses fails too.',

  'allow-rule-too-narrow.title':
    "An allow rule in the firewall is too narrow for the service's names",
  'allow-rule-too-narrow.do':
    "Use your phone's hotspot for this meeting. Ask IT: the rule must match names of any depth, such as host.sjc.zoom.us, not only one label before the domain.",
  'allow-rule-too-narrow.means':
    'Names with one part before the domain pass, names with two do not. Many firewalls let a star stand for one part only, but meeting servers have longer names. It is told apart from blocked addresses because the depth of the name decides, not the address.',

  'proxy-required.title': 'This network only lets traffic out through a proxy',
  'proxy-required.do':
    "Set the proxy of the company in the system settings (IT knows the address; it is in the proof if it was found), then start the app again. Or use your phone's hotspot.",
  'proxy-required.means':
    'Direct connections are dropped for every site, and a proxy that answers leads out, but the app or the system does not use it. It is told apart from a firewall that blocks the service because everything is blocked directly, and from a dead line because the proxy works.',

  'proxy-auth-required.title': 'The proxy asks for a password that the app does not send (407)',
  'proxy-auth-required.do':
    'Open any page in the browser, sign in to the proxy and try again, or join in the browser. Ask IT to let the service through without sign-in.',
  'proxy-auth-required.means':
    'The proxy answers "authentication required". Browsers sign in silently with your Windows or company account; many apps cannot. It is told apart from a refusal (403), which signing in would not change.',

  'proxy-denies-service.title': 'The proxy refuses the meeting service (403)',
  'proxy-denies-service.do':
    "Use your phone's hotspot for this meeting. Ask IT to allow the service's names in the proxy; its category may be forbidden.",
  'proxy-denies-service.means':
    'The proxy works and lets other sites through, but says no to this service. It is a rule, not a fault. It is told apart from a missing password, where the proxy asks instead of refusing.',

  'proxy-unreachable.title': 'A proxy is set, but it does not answer',
  'proxy-unreachable.do':
    'Switch the proxy off in the system settings, if you are not on the network it belongs to; or start the program again that provided it (Clash, Fiddler, a VPN).',
  'proxy-unreachable.means':
    'All traffic is sent to a proxy that is not there: left behind by a program that crashed, or by another network. Browsers say "proxy refuses connection". It is told apart from a dead line because a direct connection works, or because the proxy address is on this very computer and nothing listens there.',

  'pac-broken.title': 'The file that should choose the proxy cannot be used (PAC, WPAD)',
  'pac-broken.do':
    'Switch "detect settings automatically" or the set-up script off in the proxy settings, or enter the proxy by hand. Ask IT about the address in the proof.',
  'pac-broken.means':
    'The system should fetch a small program that names the proxy for each site, but it cannot be fetched, is slow, or has a mistake. Each first connection then waits for seconds or goes the wrong way. It is told apart from a dead proxy because no proxy was even chosen.',

  'proxy-differs.title': 'The app uses another proxy than the rest of the computer',
  'proxy-differs.do':
    "Remove the odd proxy setting named in the proof (environment variable, the app's own setting, or WinHTTP), or set it like the others, and start the app again.",
  'proxy-differs.means':
    'There are several places to set a proxy, and they disagree: the browser works, the app or its updater does not. It is told apart from a firewall rule because the setting is there to be read.',

  'path-mtu-black-hole.title': 'Large packets vanish on the way (MTU)',
  'path-mtu-black-hole.do':
    'Use your phone\'s hotspot for this meeting. To repair it, set a smaller packet size (MTU 1400) on the router, or switch on "MSS clamping". Ask IT: ICMP "fragmentation needed" is filtered.',
  'path-mtu-black-hole.means':
    'Small packets pass, large ones disappear without a message, so connections open and then hang: small pages load, secure sites do not. A stretch with a smaller packet size and a filter that swallows the warning cause it. It is told apart from a name filter because the size decides, not the name, and nothing is cut off, only silent.',

  'vpn-mtu-too-large.title': 'The VPN sends packets that are too large for its path (MTU)',
  'vpn-mtu-too-large.do':
    'Disconnect the VPN for this meeting if you may. To repair it, set the MTU of the VPN to 1280 (its settings, or IT).',
  'vpn-mtu-too-large.means':
    'A VPN adds to every packet; if its packet size is set too large, big packets vanish inside it and connections hang. It is told apart from the same fault in the network because everything works past the VPN.',

  'ipv6-broken.title': 'IPv6 is switched on here but leads nowhere',
  'ipv6-broken.do':
    'Joining works after a delay; try twice. To repair it, restart the router, or switch IPv6 off in the network settings of this computer until the provider has mended it.',
  'ipv6-broken.means':
    'The computer has an IPv6 address, and the service offers one too, but packets over IPv6 get no answer, neither from the service nor from other sites, while IPv4 works. Apps try IPv6 first and wait. It is told apart from the service failing because everything over IPv6 fails.',

  'ipv6-only-no-translation.title': 'This network has only IPv6 and no bridge to older addresses',
  'ipv6-only-no-translation.do':
    "Use another network, such as your phone's hotspot. Ask IT: NAT64 and DNS64 (or CLAT) are missing or broken.",
  'ipv6-only-no-translation.means':
    'There is no IPv4 here, and nothing that translates, so servers with only an IPv4 address cannot be reached. Much of the web still works over IPv6. It is told apart from a dead line for that reason.',

  'vpn-detour.title': 'The VPN takes the meeting a long way round',
  'vpn-detour.do':
    'Disconnect the VPN for this meeting if you may, or choose an exit near you. Ask IT to exempt the meeting service from the VPN (split tunnel).',
  'vpn-detour.means':
    'Everything works, but all traffic goes through a far or slow VPN gateway first, which adds delay to every word. It is told apart from a distant provider because the delay is much smaller past the tunnel.',

  'vpn-kill-switch.title': 'The VPN is disconnected and blocks everything else (kill switch)',
  'vpn-kill-switch.do':
    'Connect the VPN again, or switch off its "kill switch" or "block without VPN".',
  'vpn-kill-switch.means':
    'Some VPN programs forbid all traffic outside the tunnel, so when the tunnel is down nothing works at all. The rules on this computer show it: they let only the tunnel out. It is told apart from a dead line because the router and the network are fine and the packets never leave.',

  'route-conflict.title': 'A route on this computer sends meeting traffic the wrong way',
  'route-conflict.do':
    'Stop what made the route: a container or virtual machine network, or a VPN (named in the proof). Then start the app again.',
  'route-conflict.means':
    "This computer believes that some of the service's addresses are on a local or virtual network, because two networks use the same addresses or a leftover route is more exact than the right one. Only some addresses fail. It is told apart from a block list because the system itself says that it sends them elsewhere.",
} as const satisfies Record<string, string>;
