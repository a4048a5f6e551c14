/** Guided repairs of the network nearby: joining, cable, radio, router, phone. */
export const guidesNetwork = {
  'fix.join-network.title': 'Connect to a network',
  'fix.join-network.does': 'Shows where Wi-Fi is switched on and a network is chosen.',
  'fix.join-network.risk': 'None.',
  'guide.join-network.windows':
    'Plug in the network cable, or: click the network symbol near the clock, switch Wi-Fi on and airplane mode off, and choose your network. (Settings > Network & internet > Wi-Fi)',
  'guide.join-network.macos':
    'Plug in the network cable, or: click the Wi-Fi symbol in the menu bar, switch it on, and choose your network. (System Settings > Wi-Fi)',
  'guide.join-network.gnome':
    'Plug in the network cable, or: open the menu at the top right, switch Wi-Fi on and airplane mode off, and choose your network. (Settings > Wi-Fi)',
  'guide.join-network.kde':
    'Plug in the network cable, or: click the network symbol in the panel, switch Wi-Fi on and airplane mode off, and choose your network.',
  'guide.join-network.linux':
    'Plug in the network cable, or click the network symbol of the bar and choose a Wi-Fi network (in a terminal: "nmcli device wifi connect NAME --ask").',

  'fix.renew-address.title': 'Ask the network for an address again',
  'fix.renew-address.does':
    'Shows how to disconnect and connect again, so that the router hands out an address.',
  'fix.renew-address.risk': 'The connection is gone for some seconds.',
  'guide.renew-address.windows':
    'Switch Wi-Fi off and on again, or pull the cable and plug it in. If that is not enough: Settings > Network & internet > Advanced network settings > your adapter > Disable, then Enable.',
  'guide.renew-address.macos':
    'Switch Wi-Fi off and on again, or pull the cable and plug it in. If that is not enough: System Settings > Network > your connection > Details > TCP/IP > Renew DHCP Lease.',
  'guide.renew-address.gnome':
    'Switch Wi-Fi off and on again, or pull the cable and plug it in. If that is not enough: Settings > Network > the gear beside your connection > IPv4 > Automatic (DHCP) > Apply.',
  'guide.renew-address.kde':
    'Switch Wi-Fi off and on again, or pull the cable and plug it in. If that is not enough: click the network symbol > Disconnect, then Connect.',
  'guide.renew-address.linux':
    'Click the network symbol of the bar, disconnect, and connect again (in a terminal: "nmcli device disconnect INTERFACE" and "nmcli device connect INTERFACE").',

  'fix.use-cable.title': 'Use a network cable',
  'fix.use-cable.does': 'Goes past the radio: a cable between this computer and the router.',
  'fix.use-cable.risk': 'The connection changes once, and a running call may drop for a moment.',
  'guide.plug-cable.any':
    'Plug a network cable into the router and into this computer (or into its adapter). The computer prefers it by itself; this goes on as soon as it does.',

  'fix.use-hotspot.title': "Use the phone's hotspot",
  'fix.use-hotspot.does':
    'Takes another network for this meeting, which is quickest when this one cannot be repaired from here.',
  'fix.use-hotspot.risk':
    "It uses the phone's data: an hour of video is about 1.5 GB, an hour of sound 60 MB.",
  'guide.share-phone.any':
    'On the phone, switch the hotspot on. iPhone: Settings > Personal Hotspot > Allow Others to Join. Android: Settings > Network & internet > Hotspot & tethering > Wi-Fi hotspot. Leave that page open and the phone beside the computer.',
  'guide.join-phone.windows':
    "Click the network symbol near the clock and choose the phone's network. (Settings > Network & internet > Wi-Fi > Show available networks)",
  'guide.join-phone.macos':
    "Click the Wi-Fi symbol in the menu bar and choose the phone's network. (System Settings > Wi-Fi)",
  'guide.join-phone.gnome':
    "Open the menu at the top right > Wi-Fi, and choose the phone's network. (Settings > Wi-Fi)",
  'guide.join-phone.kde': "Click the network symbol in the panel and choose the phone's network.",
  'guide.join-phone.linux':
    'Click the network symbol of the bar and choose the network of the phone (in a terminal: "nmcli device wifi connect NAME --ask").',

  'fix.restart-router.title': 'Restart the router',
  'fix.restart-router.does':
    'Counts the seconds, watches the router come back, and checks again by itself.',
  'fix.restart-router.risk': 'Everybody on this network is offline for two to five minutes.',
  'guide.unplug-router.any':
    'Pull the power plug of the router, and of the modem if it is a separate box. Leave it out for {seconds} seconds; the time is counted for you.',
  'guide.plug-in-router.any':
    'Plug it in again (the modem first). Most need one to three minutes until their lights are steady. This goes on as soon as the router answers.',
  'guide.await-line.any':
    'The router is back; now it connects to the provider. This goes on as soon as the internet answers. If it does not within five minutes, the line is down and the provider has to be called.',

  'fix.router-packet-size.title': 'Set a smaller packet size in the router',
  'fix.router-packet-size.does':
    'Shows which setting of the router lets large packets through again.',
  'fix.router-packet-size.risk':
    'The router reconnects once. Note the old value before you change it.',
  'guide.router-packet-size.any':
    'On the page of the router, under Internet, WAN or PPPoE, set the MTU to 1492 (or 1400 if that is not enough) and switch "MSS clamping" on where it is offered.',
  'fix.router-udp-timeout.title': 'Let the router remember calls for longer',
  'fix.router-udp-timeout.does': 'Shows which settings of the router cut off quiet calls.',
  'fix.router-udp-timeout.risk':
    'Telephones that need SIP ALG may stop working; switch it on again then.',
  'guide.router-udp-timeout.any':
    'On the page of the router, under Firewall, NAT or Advanced, switch "SIP ALG" off and set the UDP timeout to 120 seconds or more.',
  'fix.router-fair-queue.title': 'Let the router share the line fairly',
  'fix.router-fair-queue.does':
    'Shows the setting of the router that keeps uploads from delaying speech.',
  'fix.router-fair-queue.risk': 'Downloads may become a little slower.',
  'guide.router-fair-queue.any':
    'On the page of the router, under QoS or Traffic, switch on SQM, "Smart queue" or CAKE, with 90 percent of the measured up and down speed. Without such a setting, give this computer or video calls priority.',
  'fix.router-filter.title': 'Let the name of the service through in the router',
  'fix.router-filter.does': 'Shows where a router or filter box blocks names.',
  'fix.router-filter.risk': 'None. On a network that is not yours, ask its owner.',
  'guide.router-filter.any':
    "On the page of the router (or of Pi-hole, AdGuard Home, NextDNS), under Parental control, Filter or Security, allow the service's domains, and restart the browser.",

  'fix.move-closer.title': 'Move nearer to the router',
  'fix.move-closer.does': 'Shows the strength of the radio signal while you walk.',
  'fix.move-closer.risk': 'None.',
  'guide.move-closer.any':
    'Move nearer to the router, or take doors, metal and the microwave out of the way. The signal is {signal} dBm now; at {goal} dBm or above (nearer to zero is better) this goes on by itself.',
  'fix.change-wifi-channel.title': 'Leave the crowded channel',
  'fix.change-wifi-channel.does': 'Shows how to get onto a band or channel with fewer neighbours.',
  'fix.change-wifi-channel.risk': 'Devices lose the Wi-Fi for some seconds.',
  'guide.change-wifi-channel.any':
    'This computer is on channel {channel}. Choose the 5 GHz or 6 GHz network of the same router if it has a name of its own; or set another channel on the page of the router (Wi-Fi > Channel > Automatic, or 1, 6, 11 at 2.4 GHz).',
  'fix.stop-airdrop.title': 'Switch AirDrop and AirPlay off for the meeting',
  'fix.stop-airdrop.does': 'Keeps the Mac from leaving its Wi-Fi channel every second.',
  'fix.stop-airdrop.risk': 'Nobody can send you files by AirDrop meanwhile.',
  'guide.stop-airdrop.macos':
    'System Settings > General > AirDrop & Handoff: AirDrop > No One, "Allow Handoff" off, "AirPlay Receiver" off. (Quicker: Control Centre > AirDrop off.)',
  'fix.wifi-stay-awake.title': 'Keep the Wi-Fi awake',
  'fix.wifi-stay-awake.does': 'Shows where the power saving of the radio is switched off.',
  'fix.wifi-stay-awake.risk': 'The battery lasts a little less long.',
  'guide.wifi-stay-awake.windows-10':
    'Plug in the power supply. Then: Control Panel > Power Options > Change plan settings > Change advanced power settings > Wireless Adapter Settings > Power Saving Mode > Maximum Performance.',
  'guide.wifi-stay-awake.windows-11':
    'Plug in the power supply, and Settings > System > Power & battery: Power mode > Best performance, Battery saver off. Where it is offered also: Control Panel > Power Options > Change advanced power settings > Wireless Adapter Settings > Maximum Performance.',
  'guide.wifi-stay-awake.windows-11-24h2':
    'Plug in the power supply, and Settings > System > Power & battery: Power mode > Best performance, Energy saver off. Where it is offered also: Control Panel > Power Options > Change advanced power settings > Wireless Adapter Settings > Maximum Performance.',
  'guide.wifi-stay-awake.macos':
    'Plug in the power supply, and System Settings > Battery > Low Power Mode > Never.',
  'guide.wifi-stay-awake.gnome':
    'Plug in the power supply, and Settings > Power > Power Mode > Performance or Balanced, Automatic Power Saver off.',
  'guide.wifi-stay-awake.kde':
    'Plug in the power supply, and the power symbol in the panel > Power Profile > Performance.',
  'guide.wifi-stay-awake.linux':
    'Plug in the power supply: most laptops stop saving then. In a terminal, until the next connection: "sudo iw dev INTERFACE set power_save off".',
} as const satisfies Record<string, string>;
