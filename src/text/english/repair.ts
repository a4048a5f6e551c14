/** What repairing says: which setting, what it was and will be, whether it helped, how it ended. */
export const repair = {
  // Which setting; `on` is the interface, the file, the rule.
  'setting.file.hosts': 'Hosts file {on}',
  'setting.file.resolv-conf': 'Name server file {on}',
  'setting.dns.networkmanager': 'Name servers of {on} (NetworkManager)',
  'setting.dns.resolved': 'Name servers of {on} (systemd-resolved)',
  'setting.dns.resolvconf': 'Name server record {on} (resolvconf)',
  'setting.dns.networksetup': 'Name servers of {on}',
  'setting.dns.windows': 'Name servers of the network card {on}',
  'setting.proxy.gnome': 'Proxy settings of the desktop',
  'setting.proxy.kde': 'Proxy settings of the desktop',
  'setting.proxy.networksetup': 'Proxy settings of {on}',
  'setting.proxy.wininet': 'Proxy settings of this user',
  'setting.proxy.winhttp': 'Proxy settings of system services ({on})',
  'setting.firewall.ufw-rule': 'Firewall rule {on} (ufw)',
  'setting.firewall.firewalld-rule': 'Firewall rule {on} (firewalld)',
  'setting.firewall.nftables-rule': 'Firewall rule {on} (nftables)',
  'setting.firewall.iptables-rule': 'Firewall rule {on} (iptables)',
  'setting.firewall.windows-rule': 'Firewall rule {on}',
  'setting.firewall.pf-anchor': 'Firewall rules {on} (pf)',
  'setting.firewall.windows-rule-enabled': 'Somebody’s firewall rule {on}',
  'setting.firewall.alf-app': 'What the firewall does with {on}',
  'setting.firewall.ufw-state': 'The whole firewall (ufw)',
  'setting.firewall.firewalld-zone': 'Firewall zone of {on}',
  'setting.firewall.windows-profile': 'The whole firewall, profile {on}',
  'setting.firewall.alf-state': 'The whole firewall',
  'setting.link.mtu': 'Largest packet of {on}',
  'setting.link.ipv6': 'IPv6 on {on}',
  'setting.wifi.power-save': 'Power saving of the Wi-Fi {on}',
  'setting.route.entry': 'Route {on}',
  'setting.tunnel.connection': 'Tunnel {on}',
  'setting.clock.network-time': 'Clock set from the network',
  'setting.client.folder': 'Folder {on}',
  'setting.client.file-mode': 'Permissions of {on}',
  'setting.client.quarantine': 'Quarantine mark of {on}',
  'setting.client.policy': 'Policy key {on}',
  'setting.account.setting': 'Account setting {on}',

  'action.dns.flush': 'Empty the system’s memory of names',
  'action.clock.step': 'Set the clock by network time',
  'action.page.open': 'Open {url}',
  'action.client.update': 'Start the update of {id} ({by})',
  'action.system.update': 'Start the system’s own update ({by})',

  // What stands there.
  'value.absent': 'not there',
  'value.on': 'on',
  'value.off': 'off',
  'value.automatic': 'automatic (what the network hands out)',
  'value.link': 'a link to {target}',
  'value.binary': 'a file of {sizeBytes} bytes',
  'value.mode': 'permissions {mode}, owner {uid}:{gid}',
  'value.rule': 'let {protocol} out to {ports} at {destinations}',
  'value.rule-anywhere': 'let {protocol} out to {ports}, to anywhere',
  'value.rule-program': 'only for {program}',
  'value.more': '… and {count} more {count|line|lines}',

  'risk.none': 'none; nobody notices',
  'risk.low': 'low; a program may have to connect again',
  'risk.noticeable': 'noticeable; a running call may drop, or protection is off for a moment',

  // The plan.
  'repair.fixing': 'To mend: {title} ({cause}).',
  'repair.alternative': 'If that does not help:',
  'repair.risk': 'Risk: {risk}.',
  'repair.wait': 'Proven in about {waitSeconds} s; if it does not help, it is put back.',
  'repair.wait-actions': 'Looked at again after about {waitSeconds} s. This cannot be put back.',
  'repair.timed-test':
    'A test of at most {testSeconds} s: whatever it shows, it is put back afterwards.',
  'repair.needs-admin':
    'It needs administrator’s rights; you will be asked for them. A window that asks may speak of “node”: that is the program that runs Linecheck.',
  'repair.steps': 'Only you can do this:',
  'repair.opens': 'Here: {address}',
  'repair.nothing-changed': 'This was a dry run: nothing has been changed.',
  'repair.question': 'Do it?',
  // Words that count as a yes, parted by spaces; anything else is a no.
  'repair.yes': 'y yes',
  'repair.yes-or-no': '[y/N]',
  'repair.no-terminal':
    'Nobody can be asked here. Run it in a terminal, or with --yes to agree beforehand.',
  'repair.no-terminal-steps': 'These steps need a person; nobody is at this terminal.',
  'repair.step-question': 'Press Enter when it is done, or s and Enter to skip it.',
  'repair.step-watched': 'It goes on by itself as soon as it is done.',
  'repair.step-noticed': 'Done; that was noticed.',
  'repair.trouble-watched':
    'It looks now and then whether the trouble is gone, and goes on by itself then.',
  'repair.trouble-noticed': 'The trouble is gone; that was noticed.',

  // On the way.
  'repair.armed': 'If this computer stops now, it is put back by itself {by}.',
  'repair.not-armed':
    'Nothing here could put it back by itself ({why}); after a crash run `linecheck undo`.',
  'repair.not-armed-here':
    'Should this computer stop in the middle of it, open Linecheck again: it offers to put it back.',
  'repair.applied': 'Done. Checking whether it helped …',
  'repair.acted': 'Done: {what}.',
  'repair.proving': 'Checking again …',
  'repair.putting-back': 'Putting back …',
  'repair.obstacle.changed-meanwhile':
    '{what} was changed by somebody else meanwhile ({why}). It stays as it is.',
  'repair.obstacle.unreadable': '{what} cannot be read: {why}.',
  'repair.obstacle.refused': '{what} could not be changed: {why}.',
  'repair.obstacle.failed': '{what}: the change went wrong: {why}.',
  'repair.obstacle.stopped': 'Stopped: {why}.',
  'repair.left-behind': 'An earlier repair ({fix}, {at}) was interrupted. It is put back first.',
  'repair.cannot': '{why}',
  'repair.no-rights-refused':
    'This needs administrator’s rights, and they were not given: {why}. Nothing has been changed. Try again, or hand the report to whoever looks after this computer.',
  'repair.no-rights-impossible':
    'This needs administrator’s rights, and nobody can be asked for them here: {why}. Nothing has been changed. Whoever can become administrator in a terminal can run "linecheck fix" there (with "sudo", or after "su -"); otherwise hand the report to whoever looks after this computer.',
  'rights.nobody-to-ask':
    'Linecheck was started neither from a terminal nor on a desktop that could ask for the password',
  'rights.no-sudo':
    'sudo, which would ask for the password, is missing here or does not answer, and there is no desktop that could ask',
  'rights.not-allowed': 'this account may not act as administrator',
  'rights.not-authorized':
    'the password was not right, or this account may not act as administrator',
  'rights.dismissed': 'the question for the password was closed',
  'rights.stopped': 'it was stopped before the password was given',
  'rights.password': 'the password was not right',
  'repair.other-account':
    'These are settings of another account ({account}) than the one this process runs as: it would change the administrator’s own instead. Start Linecheck from that account, in an ordinary window and without sudo; it asks for the rights it needs by itself.',
  'rights.person-at-screen': 'that of the person at the screen',
  'repair.no-such-place': 'There is nothing here that it could change.',

  // Whether it helped.
  'proof.ready': 'It helped: everything that was asked about works now.',
  'proof.gone': 'It helped: “{title}” is gone.',
  'proof.better': 'It helped: the meeting works better than before.',
  'proof.uncovered': 'Behind it something else shows now: {title}.',
  'proof.still-there': 'It did not help: {title}, as before.',
  'proof.fails-still':
    'It did not help: what failed before fails still, now for another reason: {title}.',
  'proof.measured-still': 'It did not help: the same is measured as before.',
  'proof.only-suspected': 'Not clear whether it helped: {title} is probable now, no longer proven.',
  'proof.hidden': 'Not clear whether it helped: {title} is hidden behind another trouble now.',
  'proof.worse': 'It made things worse.',
  'proof.new-cause': 'It did harm: {title}, which was not so before.',
  'proof.flapping': 'It worked once and then no longer: it comes and goes, so nothing is proven.',
  'proof.unknown': 'Not clear whether it helped: the check could not find out.',
  'proof.interrupted': 'Not clear whether it helped: the check was stopped.',
  'proof.not-measured': 'Not clear whether it helped: what would show it could not be measured.',
  'proof.nothing-accused':
    'Nothing was wrong before that this could mend, so nothing can be proven.',

  // How one change ended.
  'closed.kept': '{what}: kept.',
  'closed.reverted': '{what}: as before.',
  'closed.left-to-owner':
    '{what}: somebody has chosen another value since ({why}). It stays as it is.',
  'closed.stuck': '{what}: COULD NOT BE PUT BACK: {why}.',
  'closed.untouched': '{what}: not touched.',

  // How it ended.
  'outcome.kept': 'Kept. `linecheck undo --last` takes it back.',
  'outcome.helped': 'That helped.',
  'outcome.not-helped': 'That did not help.',
  'outcome.put-back': 'Everything is as it was before.',
  'outcome.left-to-owner':
    'What somebody else has set meanwhile stays; everything else is as it was before.',
  'outcome.tested': 'The test is over; everything is as it was before.',
  'outcome.stuck': 'Not everything could be put back. Run `linecheck undo` again.',
  'outcome.planned': 'Nothing has been changed.',
  'outcome.nothing-to-do': 'Nothing to do.',
  'outcome.impossible': 'This cannot be done here.',
  'outcome.declined': 'Nothing has been changed.',
  'outcome.nobody': 'Nothing has been changed.',
  'outcome.stopped': 'Stopped. Everything is as it was before.',
  'outcome.unfinished':
    'The part with administrator’s rights was ended from outside. What it left is put back by itself within a few minutes; `linecheck undo` does it at once.',
  'outcome.busy': 'Another repair is running (process {pid}). Nothing has been changed.',
  'outcome.all-well': 'Nothing to do: {headline}',
  'outcome.no-fix': 'There is no repair from this computer for: {titles}.',

  // Undo.
  'repair.no-such-fix': 'There is no fix "{name}".',
  'repair.meant': 'Did you mean {word}?',
  'repair.without-name': 'Without a name, `linecheck fix` takes those for what was found.',
  'undo.nothing-open': 'Nothing is open.',
  'undo.nothing-kept': 'No repair of Linecheck is in force.',
  'undo.kept-list': 'In force (take back with `linecheck undo --last`, `--all` or its name):',
  'undo.open-list': 'Interrupted, and not put back yet:',
  'undo.entry': '{fix}, {at} ({id})',
  'undo.done': 'Put back: {fix} of {at}.',
  'undo.stuck': 'Not completely put back: {fix} of {at}.',
  'undo.done-title': 'Put back: {title}.',
  'undo.stuck-title': 'Not completely put back: {title}.',
  'undo.running': 'A repair is running right now; nothing else is touched while it does.',
  'undo.not-found': 'There is no repair called {name} in force.',
  'undo.refused': 'It cannot be put back: {why}.',
  'undo.other-account':
    'This looked into the administrator’s journal. What was repaired from another account ({account}) stands in the journal of that one: type `linecheck undo` there, without sudo.',
  'undo.problem': 'Ignored in the journal: {file}: {why}.',
  'rights.prompt':
    'Linecheck needs administrator’s rights to change this computer’s settings. Your password:',
  'undo.mention': 'an earlier repair ({fix}, {at}) was interrupted; `linecheck undo` puts it back.',
} as const satisfies Record<string, string>;
