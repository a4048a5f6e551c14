/** What each cause of this area is called, what to do now, and what it means. */
export const aboutComputer = {
  'no-link.title': 'This computer is not connected to any network',
  'no-link.do':
    "Switch Wi-Fi on and choose a network, or plug in the cable. If there is none, use your phone's hotspot or dial in by telephone.",
  'no-link.means':
    'No cable is plugged in and no Wi-Fi is joined, or the adapter is switched off. Nothing can be reached, not even the router. It is told apart from a network that gives no address because here there is no connection at all.',

  'no-address.title': 'The network gave this computer no address (DHCP)',
  'no-address.do':
    "Switch Wi-Fi off and on, or unplug the cable and plug it in again. If that does not help, restart the router, or use your phone's hotspot.",
  'no-address.means':
    'The cable or the Wi-Fi is connected, but the router did not hand out an address, or there is no way out of this network. Everything fails at once. It is told apart from a missing connection because the link is up, and from a dead router because no router is known yet.',

  'gateway-unreachable.title': 'The router does not answer',
  'gateway-unreachable.do':
    "Look whether the cable sits firmly, or over Wi-Fi move nearer to the router; then restart it (pull its plug for 30 seconds). Until it is back, use your phone's hotspot.",
  'gateway-unreachable.means':
    'This computer is connected and has an address, but the router, the first stop on the way out, is silent on every kind of question, so nothing behind it can be reached. A router that only ignores pings is not meant: as long as something gets through it, it is fine.',

  'gateway-loss.title': 'The connection to the router loses packets',
  'gateway-loss.do':
    "Plug in a network cable, or move nearer to the router. If it stays bad, use your phone's hotspot.",
  'gateway-loss.means':
    'Packets are lost between this computer and its own router: weak Wi-Fi, a bad cable or an overloaded router. Speech gets gaps. It is told apart from loss at the provider because it happens on the first stretch already.',

  'wifi-weak.title': 'The Wi-Fi signal is weak',
  'wifi-weak.do':
    "Move nearer to the router, plug in a cable, or take the door and the microwave out of the way. Otherwise use the phone's hotspot, with the phone beside the computer.",
  'wifi-weak.means':
    'The radio signal is so weak that packets are repeated or lost before they reach the router. It is told apart from interference by the low signal strength, and from trouble at the provider because the first stretch is the bad one.',

  'wifi-interference.title': 'Other radio traffic disturbs the Wi-Fi',
  'wifi-interference.do':
    'Switch to the 5 GHz (or 6 GHz) network, plug in a cable, or choose another channel in the router.',
  'wifi-interference.means':
    'The signal is strong, but neighbours or other devices use the same channel, so packets have to be repeated. It is told apart from a weak signal by the good signal strength, and from power saving by the lack of a regular pattern.',

  'wifi-power-save.title': 'Power saving of the Wi-Fi adapter delays packets',
  'wifi-power-save.do':
    'Plug in the power supply or a network cable, or switch off Wi-Fi power saving in the system settings (Linux: "iw dev INTERFACE set power_save off").',
  'wifi-power-save.means':
    'To save power the adapter sleeps between packets, so the router answers with delays that jump up and down whenever the line is quiet. It is told apart from a weak signal because the signal is good, and from a bad line because the delay arises before the router.',

  'wifi-awdl.title': 'AirDrop or AirPlay keeps taking the Wi-Fi away (AWDL)',
  'wifi-awdl.do':
    'Set AirDrop to "No One" and switch the AirPlay receiver off for the meeting, or plug in a network cable.',
  'wifi-awdl.means':
    'For AirDrop, AirPlay and Handoff a Mac leaves its Wi-Fi channel every second or so. File transfers hardly notice, speech does. It is told apart from interference by its even rhythm, and it ends when AirDrop is off.',

  'client-sandboxed.title': 'The meeting app is locked in and cannot use the network (sandbox)',
  'client-sandboxed.do':
    'Join in the browser. To repair it, give the app its network permissions (Flatpak, snap, Firejail), or install it the ordinary way.',
  'client-sandboxed.means':
    'The computer reaches the service, but the app runs in a sandbox that lacks something it needs, such as name look-ups or network information. It is told apart from a firewall because no rule blocks it and other programs on the computer work.',

  'client-outdated.title': 'The meeting app is too old to be admitted',
  'client-outdated.do':
    'Join in the browser now, and update the app afterwards. If updates are hidden, your company decides about them: ask IT.',
  'client-outdated.means':
    'The service moves its minimum version forward every few months; below it an app can neither sign in nor join, whatever the network does. The version number decides, which is how it is told apart from a broken installation. The browser still works.',

  'client-install-broken.title': 'The installation of the meeting app is damaged',
  'client-install-broken.do':
    'Join in the browser now. Then end all processes of the app, remove it, and install it afresh; look into the quarantine of the antivirus program if it happens again.',
  'client-install-broken.means':
    'Files of the app are missing, locked or only half there, mostly after an update that was interrupted or held up by antivirus software (installer codes such as 10002 or 3000). The network is fine. It is told apart from an outdated app because the version would be admitted.',

  'client-data-damaged.title': 'The saved data of the meeting app is damaged',
  'client-data-damaged.do':
    'Join in the browser now. Then close the app and rename its data folder (named in the proof); you will have to sign in again.',
  'client-data-damaged.means':
    'The network works and so does the account on other devices, but on this computer the app cannot read or write its own files, so signing in fails (code 4). It is told apart from a blocked account because another device is not affected.',

  'conflicting-program.title': 'Another program gets in the way of the meeting app',
  'conflicting-program.do':
    'Close the program named in the proof for the meeting, and start the meeting app again.',
  'conflicting-program.means':
    'A program that runs here changes network traffic or holds on to what the meeting app needs. It is told apart from a fault in the network because other devices beside this one work.',

  'browser-extension-interferes.title': 'A browser extension disturbs the meeting page',
  'browser-extension-interferes.do':
    "Open the meeting in a private window, where extensions are off, or use the app. Then switch off ad, script or privacy blockers for the service's site.",
  'browser-extension-interferes.means':
    'The network is fine and the app works, but the page hangs, because an extension blocks something it needs. It is told apart from a name filter because only this browser is affected.',

  'computer-overloaded.title': 'This computer is too busy for a meeting',
  'computer-overloaded.do':
    'Close the programs named in the proof, above all other video, games and browser tabs, and plug in the power supply. Switch off virtual backgrounds.',
  'computer-overloaded.means':
    'The processor or the memory is used up, so sound and picture stutter although the network is fine. Network measurements on such a computer are late too, and are therefore not held against the line.',

  'system-updates-pending.title': 'Updates of the system are being installed or wait for a restart',
  'system-updates-pending.do':
    'Let the installation finish, or restart the computer, if there are at least ten minutes left; otherwise join with another device and see to it afterwards.',
  'system-updates-pending.means':
    'An installation takes the processor for minutes, and half-installed updates can leave network drivers or security parts in a mixture of old and new. It is only named together with a fault that fits, never by itself.',

  'network-filters-conflict.title': 'Two programs filter the network of this computer and fight',
  'network-filters-conflict.do':
    'Switch off one of the two programs named in the proof (firewall, VPN or traffic filter), and try again.',
  'network-filters-conflict.means':
    'Two programs hook into the network at the same place, and traffic gets stuck between them. The local network works, the internet is slow or dead. It is told apart from a blocking rule because removing either of the two cures it.',

  'overlays-conflict.title': 'Two VPN-like programs compete for the traffic',
  'overlays-conflict.do':
    'Switch off one of the programs named in the proof (WARP, Tailscale, a VPN, or what is left of one) and try again.',
  'overlays-conflict.means':
    "Two programs each want to carry all traffic or to answer all name questions, and they overwrite each other's settings. It is told apart from a single VPN that fails because the routes keep changing or belong to both.",
} as const satisfies Record<string, string>;
