/** Codes shown while the app is installed or updated. */
export const installer = {
  'code.installer.10002.means':
    'The installer or updater could not put its files in place. It is often reported as "cannot connect", because an app that is too old is not let in.',
  'code.installer.10002.reasons':
    'Appears while updating or installing on Windows or Mac: the installer cannot find its files, an antivirus program holds them back, administrator rights are missing, the app is still running, or its files are damaged.',
  'code.installer.10002.listed':
    "Zoom's own list puts 3000, 10002, 10004, 10006 and 13003 with the installer: a running process, a blocked file, an antivirus program, disk space.",
  'code.installer.10002.connection':
    'It is said to be a connection code. No source was found that says so; the network can contribute where it blocks, inspects or cuts short the download.',
  'code.installer.10002.decides':
    'Did it appear while updating, or while joining? While updating: installed files, free disk space, quarantine of the antivirus program and the download decide. While joining: compare the installed version with the minimum first, then check the network as for any failed connection.',
  'code.installer.10002.do':
    'Join in the browser now. Afterwards end all processes of the app, look into the quarantine of the antivirus program, and install the newest version as administrator. If it appeared while joining, run the whole check.',
  'code.installer.3000.means': 'A file of the app is in use, because the app is still running.',
  'code.installer.3000.reasons':
    'A running process of the app holds a file: end the processes, delete the folders, run the installer as administrator.',
  'code.installer.3000.do':
    'Close the app completely (end its processes, or restart the computer), then install again.',
  'code.installer.10004.means': 'Of the same family as 10002: the installation did not finish.',
  'code.installer.10004.reasons':
    'Installer family: remove the app cleanly (CleanZoom), free disk space, check the antivirus program.',
  'code.installer.10004.decides':
    'No source with a meaning for each number was found: the state of the installed files, free disk space and what the antivirus program has logged decide.',
  'code.installer.10004.do':
    'Join in the browser now. Afterwards make room on the disk, remove the app completely, and install it afresh.',
} as const;
