/**
 * Repairs of the client, the sign-in page, the updates and the account: `fix.<id>.title`, `.does`, `.risk`,
 * why one of them can do nothing here, and their guided steps `guide.<step>.<system>`.
 */
export const fixesClient = {
  'fix.sign-in-to-portal.title': 'Sign in to this network',
  'fix.sign-in-to-portal.does':
    'Opens the sign-in page of this network and waits; as soon as the internet answers, it goes on by itself.',
  'fix.sign-in-to-portal.risk':
    'None. What you type goes to the network you are on, so give it no password that you use elsewhere.',
  'guide.portal-tunnel-off.windows':
    'Disconnect {names} for the sign-in: Settings > Network & internet > VPN > Disconnect, or in the program itself. The sign-in page cannot appear while it is on.',
  'guide.portal-tunnel-off.macos':
    'Disconnect {names} for the sign-in: System Settings > VPN, or the symbol of the program in the menu bar. The sign-in page cannot appear while it is on.',
  'guide.portal-tunnel-off.gnome':
    'Disconnect {names} for the sign-in: the menu at the top right > VPN, or Settings > Network > VPN. The sign-in page cannot appear while it is on.',
  'guide.portal-tunnel-off.kde':
    'Disconnect {names} for the sign-in: the network symbol in the panel > Disconnect. The sign-in page cannot appear while it is on.',
  'guide.portal-tunnel-off.linux':
    'Disconnect {names} for the sign-in, in the program that set it up. The sign-in page cannot appear while it is on.',
  'guide.portal-lookup-automatic.windows':
    'Set the name server to automatic for the sign-in: Settings > Network & internet > Advanced network settings > your adapter > View additional properties > DNS server assignment > Edit > Automatic.',
  'guide.portal-lookup-automatic.macos':
    'Take your own name servers out for the sign-in: System Settings > Network > your connection > Details > DNS; switch off profiles or apps with encrypted DNS. Note what stood there.',
  'guide.portal-lookup-automatic.gnome':
    'Set the name server to automatic for the sign-in: Settings > Network or Wi-Fi > the gear beside your connection > IPv4 > DNS > Automatic; the same under IPv6.',
  'guide.portal-lookup-automatic.kde':
    'Set the name server to automatic for the sign-in: System Settings > Wi-Fi & Networking > your connection > IPv4 > Method > Automatic; the same under IPv6.',
  'guide.portal-lookup-automatic.linux':
    'Switch encrypted name resolution off for the sign-in, for example with "resolvectl dnsovertls INTERFACE no". A new start of the computer or of the service brings it back.',
  'guide.sign-in-to-portal.any':
    'Sign in on the page that opens. If none opens, type {url} into the address line of a browser. This goes on by itself as soon as you are let through.',
  'guide.portal-tunnel-on.any': 'Connect {names} again, now that the network lets you out.',

  'fix.update-client.title': 'Update the meeting app',
  'fix.update-client.does':
    'Starts the updater that installed the app; where there is none, opens the download page of the maker.',
  'fix.update-client.risk':
    'The app is closed while it is replaced, and the old version does not come back. Not during a call.',
  'update-client.forbidden':
    'A policy on this computer keeps you from updating the app: whoever set it, mostly the IT department, has to update it.',
  'guide.close-client.windows':
    'Close {service} completely: right-click its symbol near the clock (perhaps behind the arrow) > Exit. Closing the window is not enough.',
  'guide.close-client.macos':
    'Close {service} completely: click its window, then {service} in the menu bar > Quit, or press Command-Q.',
  'guide.close-client.linux':
    'Close {service} completely: right-click its symbol in the panel > Exit, or close all its windows.',
  'guide.update-in-client.windows':
    'In {service}, click your picture at the top right > Check for updates, let it install, and wait until it has started again.',
  'guide.update-in-client.macos':
    'In {service}, open the menu with its name in the menu bar > Check for Updates, let it install, and wait until it has started again.',
  'guide.update-in-client.linux':
    'Open the software centre of your system and update {service} there, if it is listed. If it is not, skip this step.',
  'guide.download-client.windows':
    'Download the newest version from {page}, close the app, and run the installer. If it asks for an administrator, somebody who has that password must type it.',
  'guide.download-client.macos':
    'Download the newest version from {page} (choose "Apple silicon" or "Intel" as under Apple menu > About This Mac), close the app, open the file and follow it.',
  'guide.download-client.linux':
    'Download the package for your system from {page} and install it, for example with "sudo apt install ./FILE.deb" or "sudo dnf install ./FILE.rpm".',

  'fix.set-client-data-aside.title': "Set the app's own data aside",
  'fix.set-client-data-aside.does':
    'Renames the damaged folder of the app, so that the app makes a new one when it starts. Nothing is deleted.',
  'fix.set-client-data-aside.risk':
    'You have to sign in again, and settings and chats kept only on this computer are missing until it is undone.',
  'guide.free-disk.windows':
    'The disk is full. Free at least 2 GB: Settings > System > Storage > Temporary files, then empty the recycle bin.',
  'guide.free-disk.macos':
    'The disk is full. Free at least 2 GB: System Settings > General > Storage, then empty the Trash.',
  'guide.free-disk.linux':
    'The disk is full. Free at least 2 GB: empty the trash and the Downloads folder, or look with "df -h" and "du -sh ~/*".',

  'fix.repair-client-install.title': 'Repair the installed app',
  'fix.repair-client-install.does':
    'Puts right the permissions of its program files, takes the quarantine mark off, sets half-made folders aside, and helps with a clean installation (error 10002 and its relatives).',
  'fix.repair-client-install.risk':
    'What the program changes is put back if it does not help. A new installation is yours to decide.',
  'guide.reinstall-client.windows':
    'Install the app afresh: Settings > Apps > Installed apps > the app > Uninstall. Look for its files in the quarantine of the antivirus program and restore them, then run the new installer with a right-click > Run as administrator.',
  'guide.reinstall-client.macos':
    'Install the app afresh: move it from Applications to the Trash and empty it, then install it again. If the Mac refuses to open it: System Settings > Privacy & Security > Open Anyway.',
  'guide.reinstall-client.linux':
    'Finish or repeat the installation: "sudo dpkg --configure -a" and "sudo apt install --reinstall zoom", or "sudo dnf reinstall zoom"; a Flatpak with "flatpak repair" and "flatpak update".',

  'fix.remove-client-policy.title': 'Take one policy key of the app out',
  'fix.remove-client-policy.does':
    'Removes the one policy that keeps sound and picture, or you, out, and puts it back if that was not the reason.',
  'fix.remove-client-policy.risk':
    'Somebody set this policy on purpose. Do it only on a computer that is yours, or with the consent of the IT department.',

  'fix.system-updates.title': 'Install the waiting system updates',
  'fix.system-updates.does':
    'Opens the place where the system installs its updates; for an old list of trusted authorities, renews just that list where the system allows it.',
  'fix.system-updates.risk':
    'Updates take minutes, may restart the computer, and cannot be undone. Not right before a meeting.',
  'system-updates.under-way':
    'The system is installing updates right now. Let it finish, and check again afterwards.',
  'guide.system-updates.windows-10':
    'Settings > Update & Security > Windows Update > Check for updates > Install now, and restart when asked.',
  'guide.system-updates.windows':
    'Settings > Windows Update > Check for updates > Install all, and restart when asked.',
  'guide.system-updates.macos':
    'System Settings > General > Software Update > Update Now. The small update of the system you have is enough; a new major version can wait.',
  'guide.system-updates.gnome': 'Software > Updates > Download, then Restart & Update.',
  'guide.system-updates.kde': 'Discover > Updates > Update All, and restart when asked.',
  'guide.system-updates.linux':
    'Install the updates: "sudo apt update && sudo apt upgrade", or "sudo dnf upgrade --refresh", and restart if the kernel was among them.',

  'fix.restore-account-setting.title': 'Correct one setting of the account',
  'fix.restore-account-setting.does':
    "Changes the one field that sends you far away or keeps your country out, through the service's own API, and keeps the old value for undoing.",
  'fix.restore-account-setting.risk':
    'It applies to everybody in the account. Only with the credentials of its administrator.',
  'restore-account-setting.unknown': 'The account could not be asked: {why}.',
} as const satisfies Record<string, string>;
