/** Codes about the account, the meeting or the data on this computer. */
export const account = {
  'code.app.4.means': "Signing in fails because the app's data on this computer is damaged.",
  'code.app.4.do':
    'Close the app and rename its data folder (%appdata%/Zoom/data, or ~/Library/Application Support/zoom.us/data on a Mac), or install it afresh. Until then join in the browser.',
  'code.app.100.means': 'Signing in or loading the settings failed, without a closer reason.',
  'code.app.100.do': 'Sign out and in again; if it stays, update the app.',
  'code.app.1003.means': 'The account has been disabled for breaking the terms of service.',
  'code.app.1003.do': "Join as a guest if the meeting allows it, and write to Zoom's support.",
  'code.app.account-locked.means':
    'After five wrong passwords the account is locked for 30 minutes; there is no number.',
  'code.app.account-locked.do': 'Join as a guest, or wait for 30 minutes, or reset the password.',
  'code.app.1009.means':
    'The invitation to another account cannot be accepted, because your own account has other users or Rooms.',
  'code.app.1009.do': 'Remove or unlink the other users first.',
  'code.app.1044.means':
    'The password is right, but the account has no licence or is blocked by its administrator.',
  'code.app.1044.do': 'Ask the administrator of your account.',
  'code.app.1132.means': 'This device or account is blocked.',
  'code.app.1132.says':
    'Only titles of pages were found; the advice on them (new user, new installation) is folklore and may evade a block.',
  'code.app.1132.decides':
    'Only Zoom\'s support can tell why. The network is fine if "linecheck" says so.',
  'code.app.1132.do': "Join with another device, or dial in, and write to Zoom's support.",
  'code.app.1142.means':
    'The meeting does not admit people from the country you seem to be in, often because of a VPN or proxy.',
  'code.app.1142.do':
    'Disconnect the VPN or choose an exit in your country; otherwise the host must change the list of countries.',
  'code.app.2008.means': "The host's webinar licence has expired or is not assigned.",
  'code.app.2008.do': 'The host must renew or assign the licence.',
  'code.outlook-plugin.3000.means': 'A repeating meeting could not be synchronised.',
  'code.outlook-plugin.3000.do': 'Change the meeting in the web portal instead.',
  'code.app.3001.means': 'There is no meeting with this number.',
  'code.app.3001.do': 'Check the meeting number in the invitation.',
  'code.app.3003.means': 'You are not the host: the link that was shared is one for hosts.',
  'code.app.3003.do': 'Ask for the link to join (it contains "/j/").',
  'code.app.3004.means': 'The passcode is wrong.',
  'code.app.3004.do': 'Use the passcode in the invitation, or the link that contains it.',
  'code.app.3008.means': 'The meeting has not started yet.',
  'code.app.3008.do': 'Wait for the host.',
  'code.app.3009.means': 'The host has removed you from this meeting.',
  'code.app.3009.do': 'Ask the host to let you in again.',
  'code.app.3038.means': 'No source that explains this number was found.',
  'code.app.3038.decides':
    'Nothing is known: run "linecheck" to see whether the network is at fault, and tell Zoom\'s support the number.',
  'code.app.3038.do':
    'Run "linecheck"; if it finds nothing, the number belongs to the account or the meeting.',
  'code.app.3113.means':
    'The meeting has neither a passcode nor a waiting room, which Zoom has required since 27 September 2020.',
  'code.app.3113.do': 'The host must switch one of them on.',
  'code.sdk-windows.105035.means':
    'A helper program for screen sharing (CptHost.exe, aomhost64.exe) was signed again by somebody else.',
  'code.sdk-windows.105035.do': 'Use the files as Zoom signed them.',
  'code.zoom-apps.122.means':
    'The allow-list or the embedded browser failed on Linux: a fault of the app.',
  'code.zoom-apps.122.do': 'Update the app, or use another system for this Zoom App.',
} as const;
