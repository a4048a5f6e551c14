/** Repairs of firewall, link, routes, tunnels and clock: `fix.<id>.title`, `.does`, `.risk`, and why one is not needed or not possible. */
export const fixesNetwork = {
  'fix.allow-ports-in-firewall.title': 'Let the meeting through the firewall of this computer',
  'fix.allow-ports-in-firewall.does':
    'Adds a permission before the rule that stops the meeting: only outgoing, only the ports the service publishes, and only to its addresses where the firewall can hold them. With some firewalls (nftables, iptables, firewalld) it lasts only until the computer starts again.',
  'fix.allow-ports-in-firewall.risk':
    'None for other programs. If somebody forbade the meeting on purpose, ask them first.',
  'allow-ports-in-firewall.stands':
    'The permission stands already, and the meeting is still stopped.',
  'allow-ports-in-firewall.unread':
    'The rules of this firewall are for the administrator’s eyes only. Whoever knows the administrator’s password runs the repair with it (in a terminal: "sudo linecheck fix"); otherwise hand the report to whoever looks after this computer.',

  'fix.pause-firewall.title': 'Switch the firewall off for a moment, as a test',
  'fix.pause-firewall.does':
    'Switches the whole firewall off, checks again and switches it on, whatever the check shows; also if this program or the computer stops in between.',
  'fix.pause-firewall.risk':
    'This computer is without its firewall for up to a minute. Do not do it in a network you do not trust.',
  'pause-firewall.is-off': 'The firewall is off already, so it is not what stops the meeting.',

  'fix.sync-clock.title': 'Set the clock by the network',
  'fix.sync-clock.does':
    'Lets the time service of this computer set the clock, and asks it to do so at once.',
  'fix.sync-clock.risk':
    'Programs that measure time may be confused for a moment. The wrong time cannot be brought back.',
  'sync-clock.is-on': 'The clock is set by the network already.',

  'fix.smaller-packets.title': 'Send smaller packets',
  'fix.smaller-packets.does':
    'Lowers the largest packet of the network card or the tunnel to the size that was seen to arrive, until the computer starts again.',
  'fix.smaller-packets.risk': 'Low: open connections go on, transfers may become a little slower.',
  'sign-in-to-portal.none':
    'No sign-in page stands in the way here: the check pages on the internet answer as they should.',
  'smaller-packets.is-small': '{device} sends no packets over {bytes} bytes as it is.',
  'smaller-packets.too-narrow':
    'Packets of {bytes} bytes vanish already, fewer than every network has to carry: this must be mended on the way.',

  'fix.set-ipv6-aside.title': 'Set broken IPv6 aside',
  'fix.set-ipv6-aside.does':
    'Lets this computer use IPv4 alone for the internet, until the computer starts again. Devices at home stay reachable where the system allows it.',
  'fix.set-ipv6-aside.risk': 'Low: connections over IPv6 are dropped, and they lead nowhere now.',
  'set-ipv6-aside.is-aside': 'IPv6 is set aside already.',

  'fix.remove-conflicting-route.title': 'Take away the route that leads the meeting astray',
  'fix.remove-conflicting-route.does':
    'Takes away the one route that covers the service’s addresses, until whoever made it makes it again (at the latest when the computer starts).',
  'fix.remove-conflicting-route.risk':
    'Low: what the route was made for (a container network, a VPN) cannot be reached until it is back.',
  'remove-conflicting-route.is-gone': 'The route is gone already.',

  'fix.pause-tunnel.title': 'Pause the VPN',
  'fix.pause-tunnel.does':
    'Takes the VPN down, so that the meeting goes straight to the internet. `linecheck undo` brings it up again.',
  'fix.pause-tunnel.risk':
    'If this is your company’s VPN, its files and services are away meanwhile, and the company may not allow calls outside it: ask first. A running call drops and has to be joined again.',
  'pause-tunnel.own-program':
    'The VPN ({names}) is held up by a program of its own, which would bring it back or lose it: disconnect it there.',
  'pause-tunnel.is-down': 'The VPN is down already.',

  'fix.wifi-power-save-off.title': 'Keep the Wi-Fi awake',
  'fix.wifi-power-save-off.does':
    'Switches the power saving of the Wi-Fi adapter off; on Linux until it connects again.',
  'fix.wifi-power-save-off.risk': 'None, but the battery lasts a little less.',
  'wifi-power-save-off.is-off': 'The Wi-Fi does not save power.',
} as const satisfies Record<string, string>;
