/** Guided repairs on this computer: programs, browser, VPN, and settings changed by hand. */
export const guidesComputer = {
  'fix.close-program.title': 'Close the program that is in the way',
  'fix.close-program.does':
    'Names it, and goes on by itself when it is gone. Nothing is closed for you.',
  'fix.close-program.risk': 'Save your work in it first.',
  'guide.close-program.windows':
    'Close {programs}: in its own window, by its symbol near the clock, or in the Task Manager (Ctrl+Shift+Esc > Processes > End task).',
  'guide.close-program.macos':
    'Close {programs}: Command-Q in its window, its symbol in the menu bar, or Apple menu > Force Quit (Option-Command-Esc).',
  'guide.close-program.gnome':
    'Close {programs}: in its own window, or in System Monitor > Processes > End Process.',
  'guide.close-program.kde':
    'Close {programs}: in its own window, or in System Monitor > Processes (Ctrl+Esc) > End Process.',
  'guide.close-program.linux': 'Close {programs} in its own window, or stop its service.',
  'fix.ease-computer.title': 'Give the computer room',
  'fix.ease-computer.does': 'Lists what costs most in a call.',
  'fix.ease-computer.risk': 'None.',
  'guide.ease-computer.windows-10':
    'Plug in the power supply; Settings > System > Power & sleep > Additional power settings > High performance. Close browser tabs, and in the meeting app switch virtual backgrounds and HD video off.',
  'guide.ease-computer.windows-11':
    'Plug in the power supply; Settings > System > Power & battery > Power mode > Best performance. Close browser tabs, and in the meeting app switch virtual backgrounds and HD video off.',
  'guide.ease-computer.macos':
    'Plug in the power supply; System Settings > Battery > Low Power Mode > Never. Close browser tabs, and in the meeting app switch virtual backgrounds and HD video off.',
  'guide.ease-computer.gnome':
    'Plug in the power supply; Settings > Power > Power Mode > Performance. Close browser tabs, and in the meeting app switch virtual backgrounds and HD video off.',
  'guide.ease-computer.kde':
    'Plug in the power supply; the power symbol in the panel > Power Profile > Performance. Close browser tabs, and in the meeting app switch virtual backgrounds and HD video off.',
  'guide.ease-computer.linux':
    'Plug in the power supply. Close browser tabs, and in the meeting app switch virtual backgrounds and HD video off.',
  'fix.pause-traffic.title': 'Pause uploads and downloads',
  'fix.pause-traffic.does':
    'Names where they are paused on this computer, and reminds you to ask the others on this network.',
  'fix.pause-traffic.risk': 'None: they go on after the meeting.',
  'guide.pause-traffic.windows':
    'Pause what loads: OneDrive, Dropbox or Google Drive by their symbol near the clock > Pause syncing; Steam > Downloads > Pause; Settings > Windows Update > Pause for 1 week.',
  'guide.pause-traffic.macos':
    'Pause what loads: iCloud Drive and Photos (Photos > at the bottom: Pause), Dropbox or Google Drive by their symbol in the menu bar > Pause, Time Machine > Skip This Backup.',
  'guide.pause-traffic.linux':
    'Pause what loads: Nextcloud, Dropbox or Syncthing by their symbol in the panel, backups, Steam, and package updates.',
  'guide.pause-others.any':
    'Ask the others on this network to pause streams, games and uploads during the meeting, and switch cameras that record to the internet off.',
  'fix.switch-extension-off.title': 'Switch the browser extension off',
  'fix.switch-extension-off.does':
    'Names the extension and the page on which it is switched off, and notices when it is.',
  'fix.switch-extension-off.risk':
    'Without it, what it blocked or changed is back until you switch it on again.',
  'guide.switch-extension-off.any':
    'In {browser}, type {page} into the address line and switch "{extension}" off. Reload the meeting page afterwards.',
  'guide.switch-extension-off-safari.macos':
    'In the menu bar, choose Safari > Settings > Extensions and untick "{extension}". Reload the meeting page afterwards.',
  'guide.private-window.any':
    'To be sure, open the meeting once in a private window (Ctrl+Shift+N or Command-Shift-N, in Firefox P in place of N): extensions are off there.',
  'fix.restart-client.title': 'Close the app, start it again, and sign in again',
  'fix.restart-client.does':
    'The app reads its settings, and the service its rules, only when it starts.',
  'fix.restart-client.risk':
    'A running call ends, and you need your password or your company sign-in.',
  'guide.sign-in-again.any':
    'Start the app again, click your picture > Sign out, and sign in again the way your account wants it (password, or SSO for a company account).',

  'fix.switch-vpn-off.title': 'Switch the VPN off for the meeting',
  'fix.switch-vpn-off.does': 'Names it, and notices when traffic goes directly again.',
  'fix.switch-vpn-off.risk':
    'What needs the VPN does not work meanwhile. On a company computer ask first.',
  'guide.switch-vpn-off.windows':
    'Disconnect {names}: Settings > Network & internet > VPN > Disconnect, or in the program itself.',
  'guide.switch-vpn-off.macos':
    'Disconnect {names}: System Settings > VPN, or the symbol of the program in the menu bar.',
  'guide.switch-vpn-off.gnome':
    'Disconnect {names}: the menu at the top right > VPN, or Settings > Network > VPN.',
  'guide.switch-vpn-off.kde': 'Disconnect {names}: the network symbol in the panel > Disconnect.',
  'guide.switch-vpn-off.linux':
    'Disconnect {names}: the network symbol of the bar > VPN, or the program that set it up (in a terminal: "nmcli connection down NAME").',
  'fix.choose-near-exit.title': 'Choose a VPN exit near you',
  'fix.choose-near-exit.does': 'Keeps the VPN, but without the detour or the foreign country.',
  'fix.choose-near-exit.risk': 'The VPN reconnects once.',
  'guide.choose-near-exit.any':
    'In {names}, choose a server in your own country, as near as possible, or switch "split tunnel" on for the meeting app.',
  'fix.lift-kill-switch.title': 'Connect the VPN again, or lift its lock',
  'fix.lift-kill-switch.does':
    'Shows how to end the lock that lets nothing out while the VPN is down.',
  'fix.lift-kill-switch.risk': 'Without the lock, traffic goes out without the VPN.',
  'guide.lift-kill-switch.any':
    'Open the VPN program and connect it; or, in its settings, switch off "kill switch", "lockdown mode" or "block without VPN". If the program is gone, install it again and remove it properly: its rules stayed behind.',
  'fix.keep-one-overlay.title': 'Keep only one of the programs that carry all traffic',
  'fix.keep-one-overlay.does': 'Names them; one at a time works.',
  'fix.keep-one-overlay.risk': 'What needs the other one does not work meanwhile.',
  'guide.keep-one-overlay.any':
    'These carry or filter traffic here: {names}. Quit all but one of them (by the symbol near the clock or in the menu bar), and check again.',
  'fix.restart-tunnel-program.title': 'Restart the tunnelling program, or end it properly',
  'fix.restart-tunnel-program.does': 'Clears the invented addresses that it left behind.',
  'fix.restart-tunnel-program.risk': 'What needs the program does not work while it is off.',
  'guide.restart-tunnel-program.any':
    'Start the tunnelling program (Clash, Mihomo, sing-box, V2Ray and the like) again, switch its "TUN mode" or "system proxy" off inside it, and quit it from its own menu.',
  'guide.renew-lookups.windows':
    'Make the computer forget the invented addresses: open a terminal and type "ipconfig /flushdns", then start the meeting app again.',
  'guide.renew-lookups.macos':
    'Make the computer forget the invented addresses: switch Wi-Fi off and on again, then start the meeting app again.',
  'guide.renew-lookups.linux':
    'Make the computer forget the invented addresses: click the network symbol of the bar, disconnect and connect again (in a terminal: "resolvectl flush-caches"), then start the meeting app again.',
  'fix.stop-conflicting-network.title': 'Stop the network that uses the same addresses',
  'fix.stop-conflicting-network.does':
    'Gets the route to the service back from a container, a virtual machine or a VPN.',
  'fix.stop-conflicting-network.risk': 'Containers or virtual machines on that network lose it.',
  'guide.stop-conflicting-network.any':
    'Stop what made the route named in the proof: "docker compose down" or another address pool in Docker, the virtual machine, or the VPN. This goes on when the route is gone.',

  'fix.resolver-by-hand.title': 'Choose another name server by hand',
  'fix.resolver-by-hand.does':
    'Shows where the name server is set, and how to get back to automatic.',
  'fix.resolver-by-hand.risk':
    'Names of a company network may not be found; on such a network ask first. Note what stood there.',
  'guide.resolver-by-hand.windows-10':
    'Settings > Network & Internet > Properties (of your connection) > IP settings > Edit > Manual > IPv4: 1.1.1.1 and 8.8.8.8. To go back: the same place > Automatic (DHCP).',
  'guide.resolver-by-hand.windows-11':
    'Settings > Network & internet > Advanced network settings > your adapter > View additional properties > DNS server assignment > Edit > Manual > IPv4: 1.1.1.1 and 8.8.8.8. To go back: the same place > Automatic (DHCP).',
  'guide.resolver-by-hand.macos':
    'System Settings > Network > your connection > Details > DNS: add 1.1.1.1 and 8.8.8.8 with the plus sign. To go back: remove them with the minus sign.',
  'guide.resolver-by-hand.gnome':
    'Settings > Network or Wi-Fi > the gear beside your connection > IPv4 > DNS: Automatic off, 1.1.1.1, 8.8.8.8 > Apply, then switch the connection off and on. To go back: Automatic on.',
  'guide.resolver-by-hand.kde':
    'System Settings > Wi-Fi & Networking > your connection > IPv4 > Method > Automatic (Only addresses), DNS servers 1.1.1.1,8.8.8.8 > Apply, then reconnect. To go back: Method > Automatic.',
  'guide.resolver-by-hand.linux':
    'Settings > Network > the gear of your connection > IPv4 > DNS: switch Automatic off and enter 1.1.1.1, 8.8.8.8. To go back: switch Automatic on again. In a terminal, until the next connection: "sudo resolvectl dns INTERFACE 1.1.1.1 8.8.8.8". To go back: "sudo resolvectl revert INTERFACE".',
  'fix.hosts-file-by-hand.title': 'Take the line out of the hosts file by hand',
  'fix.hosts-file-by-hand.does': 'Shows how the file is opened with the rights it needs.',
  'fix.hosts-file-by-hand.risk':
    'Remove only the lines named in the proof; something else may rely on the others.',
  'guide.hosts-file-by-hand.windows':
    'Start menu > type "Notepad" > Run as administrator > File > Open > C:\\Windows\\System32\\drivers\\etc\\hosts (choose "All files"). Put a # before the lines named in the proof, and save.',
  'guide.hosts-file-by-hand.macos':
    'Open Terminal, type "sudo nano /etc/hosts", put a # before the lines named in the proof, then Control-O, Return, Control-X.',
  'guide.hosts-file-by-hand.linux':
    'Open a terminal, type "sudo nano /etc/hosts", put a # before the lines named in the proof, then Ctrl+O, Enter, Ctrl+X.',
  'fix.proxy-by-hand.title': 'Correct the proxy by hand',
  'fix.proxy-by-hand.does': 'Shows where the proxy is set, and notices when it has changed.',
  'fix.proxy-by-hand.risk': 'On a company network ask which proxy is right. Note what stood there.',
  'guide.proxy-by-hand.windows':
    'Settings > Network & internet > Proxy: switch "Use a proxy server" and "Use setup script" off (or enter the proxy that IT names), and close the meeting app once.',
  'guide.proxy-by-hand.macos':
    'System Settings > Network > your connection > Details > Proxies: switch off what is on and does not belong there (or enter the proxy that IT names), OK, and close the meeting app once.',
  'guide.proxy-by-hand.gnome':
    'Settings > Network > Proxy > Off (or the proxy that IT names), and close the meeting app once. Look also for proxy variables in ~/.profile and /etc/environment.',
  'guide.proxy-by-hand.kde':
    'System Settings > Wi-Fi & Networking > Proxy > No Proxy (or the proxy that IT names), and close the meeting app once. Look also for proxy variables in ~/.profile and /etc/environment.',
  'guide.proxy-by-hand.linux':
    'Settings > Network > Proxy: choose "None" or correct the address. If nothing is set there, take the proxy variables (http_proxy, https_proxy, all_proxy) out of ~/.profile, ~/.bashrc or /etc/environment. Sign out and in again, and start the meeting app.',
  'fix.sign-in-to-proxy.title': 'Sign in to the proxy',
  'fix.sign-in-to-proxy.does':
    'Opens a page in the browser, so that the proxy can ask for your name.',
  'fix.sign-in-to-proxy.risk':
    'None. Type your company password only if the window comes from your company.',
  'guide.sign-in-to-proxy.any':
    'Open any page in the browser and sign in when the proxy asks, then join in the same browser. The app itself may not be able to sign in.',
  'fix.clock-by-hand.title': 'Set the clock to automatic by hand',
  'fix.clock-by-hand.does':
    'Shows where date and time are set automatically, and notices when they are.',
  'fix.clock-by-hand.risk': 'None.',
  'guide.clock-by-hand.windows':
    'Settings > Time & language > Date & time: "Set time automatically" on, then Sync now. Check the time zone too.',
  'guide.clock-by-hand.macos':
    'System Settings > General > Date & Time: "Set time and date automatically" on (switch it off and on if it is). Check the time zone too.',
  'guide.clock-by-hand.gnome':
    'Settings > System > Date & Time: Automatic Date & Time on. Check the time zone too.',
  'guide.clock-by-hand.kde':
    'System Settings > Date & Time: "Set date and time automatically" on > Apply. Check the time zone too.',
  'guide.clock-by-hand.linux':
    'Settings > System > Date & Time: switch "Automatic Date & Time" on and wait some seconds. In a terminal: "sudo timedatectl set-ntp true"; "timedatectl" then says that the clock is synchronised.',
  'fix.ipv6-by-hand.title': 'Switch IPv6 off by hand',
  'fix.ipv6-by-hand.does':
    'Shows where, until the provider has mended it; switch it on again afterwards.',
  'fix.ipv6-by-hand.risk':
    'The connection drops for some seconds. Hosts that have IPv6 only cannot be reached.',
  'guide.ipv6-by-hand.windows-10':
    'Settings > Network & Internet > Change adapter options > right-click your adapter > Properties > untick "Internet Protocol Version 6 (TCP/IPv6)" > OK. Put it back when it is mended.',
  'guide.ipv6-by-hand.windows-11':
    'Settings > Network & internet > Advanced network settings > your adapter > More adapter options > Edit > untick "Internet Protocol Version 6 (TCP/IPv6)" > OK. Put it back when it is mended.',
  'guide.ipv6-by-hand.macos':
    'System Settings > Network > your connection > Details > TCP/IP > Configure IPv6 > Link-Local Only. To go back: Automatically.',
  'guide.ipv6-by-hand.gnome':
    'Settings > Network or Wi-Fi > the gear beside your connection > IPv6 > Disable > Apply, then switch the connection off and on. To go back: Automatic.',
  'guide.ipv6-by-hand.kde':
    'System Settings > Wi-Fi & Networking > your connection > IPv6 > Method > Disabled > Apply, then reconnect. To go back: Automatic.',
  'guide.ipv6-by-hand.linux':
    'Right-click the network symbol of the bar > Edit Connections > your connection > IPv6 > Method: Disabled > Save, then disconnect and connect again. To go back: Method: Automatic. In a terminal, until the next start: "sudo sysctl net.ipv6.conf.INTERFACE.disable_ipv6=1", and back with 0.',
  'fix.vpn-packet-size.title': 'Set a smaller packet size in the VPN',
  'fix.vpn-packet-size.does': 'Shows which value lets large packets through the tunnel.',
  'fix.vpn-packet-size.risk': 'The VPN reconnects once.',
  'guide.vpn-packet-size.any':
    'In the settings of the VPN, set the MTU to 1280 (WireGuard: "MTU = 1280" under [Interface]; OpenVPN: "tun-mtu 1400" and "mssfix 1360"), and connect again.',
  'fix.sandbox-permissions.title': 'Give the app its network permissions',
  'fix.sandbox-permissions.does':
    'Names the permission that its sandbox withholds, and how it is given.',
  'fix.sandbox-permissions.risk': 'The app may then do what it may in an ordinary installation.',
  'guide.sandbox-flatpak.linux':
    'The Flatpak lacks {lacks}. Type "flatpak override --user --share=network us.zoom.Zoom", or switch it on in Flatseal, and start the app again.',
  'guide.sandbox-snap.linux':
    'The snap lacks {lacks}. Type "sudo snap connect zoom-client:network" (and the same for network-bind), and start the app again.',
  'guide.sandbox-firejail.linux':
    'Firejail withholds {lacks}. Put "protocol unix,inet,inet6,netlink" into ~/.config/firejail/zoom.profile, or start the app without Firejail, and start it again.',
  'fix.restart-computer.title': 'Restart the computer',
  'fix.restart-computer.does':
    'Ends half-installed updates, left-over filters and invented addresses in one go.',
  'fix.restart-computer.risk':
    'Takes minutes, with waiting updates up to half an hour. Save your work.',
  'guide.restart-computer.any':
    'Save your work and restart the computer, if at least ten minutes are left; otherwise join with another device first. Then check again.',
} as const satisfies Record<string, string>;
