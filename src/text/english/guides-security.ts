/** Guided repairs in firewalls and security software of the system and of others, by name. */
export const guidesSecurity = {
  'fix.allow-in-firewall.title': "Allow the app in the system's firewall by hand",
  'fix.allow-in-firewall.does':
    'Shows where the app or its ports are allowed, and watches that the firewall is on again.',
  'fix.allow-in-firewall.risk': 'The firewall stays on; only the app is let through.',
  'guide.allow-in-firewall.windows':
    'Windows Security > Firewall & network protection > Allow an app through firewall > Change settings: tick {service}, private and public. A blocking rule is under Advanced settings > Outbound Rules: right-click > Disable Rule. ({ports})',
  'guide.allow-in-firewall.macos-13':
    'System Settings > Network > Firewall > Options: set {service} to "Allow incoming connections" and "Block all incoming connections" off. ({ports})',
  'guide.allow-in-firewall.macos-15':
    'System Settings > Network > Firewall > Options: set {service} to "Allow incoming connections" and "Block all incoming connections" off. A filter of another maker: General > Login Items & Extensions > Network Extensions. ({ports})',
  'guide.allow-in-firewall.linux':
    'Allow {service} to go out ({ports}): in Gufw > Rules > Add > Out, with "sudo ufw allow out ...", or with "sudo firewall-cmd --add-rich-rule=...". The blocking rule is named in the proof.',
  'guide.firewall-on-again.windows':
    'Check that the firewall is on: Windows Security > Firewall & network protection says "Firewall is on" for the network in use. This goes on as soon as it is.',
  'guide.firewall-on-again.macos':
    'Check that the firewall is on: System Settings > Network > Firewall. This goes on as soon as it is.',
  'guide.firewall-on-again.linux':
    'Check that the firewall is on: in Gufw or "Firewall" the status says so (in a terminal: "sudo ufw status" or "firewall-cmd --state"). This goes on as soon as it is.',

  'fix.exempt-in-security-software.title': 'Exempt the meeting in the security software',
  'fix.exempt-in-security-software.does':
    'Names the product and the exact menu where the service is exempted, and then watches that protection is on.',
  'fix.exempt-in-security-software.risk':
    'The exempted addresses are no longer looked into. If you switch a shield off to try, switch it on again.',
  'guide.security-kaspersky.windows':
    '{product}: Settings (the gear) > Security settings > Network settings > Trusted addresses, add {domains}; and Manage applications > the meeting app > Exclusions > Do not scan encrypted traffic. To try: Network settings > Do not scan encrypted connections.',
  'guide.security-kaspersky.macos':
    '{product}: menu bar > Kaspersky > Preferences > Web Anti-Virus (or Traffic) > Trusted web addresses, add {domains}. To try: switch "Check secure connections" off.',
  'guide.security-eset.windows':
    '{product}: F5 (Advanced setup) > Protections > SSL/TLS > Application scan rules: the meeting app > Ignore; or Web access protection > URL address management > excluded from checking, add {domains}. To try: SSL/TLS off.',
  'guide.security-eset.macos':
    '{product}: Setup > Application Preferences > Web and email > Web access protection > URL Lists, add {domains} to "excluded from checking".',
  'guide.security-eset.linux':
    '{product}: in its policy or web interface, Protections > Web Access Protection > SSL/TLS: exclude {domains}.',
  'guide.security-avast.windows':
    '{product}: Menu > Settings > General > Exceptions > Add exception > Website, add {domains}. To try: Protection > Core Shields > Web Shield > Enable HTTPS scanning off.',
  'guide.security-avast.macos':
    '{product}: Core Shields > Web Shield > Settings > Add Exceptions, add {domains}. To try: "Scan secured connections" off.',
  'guide.security-avg.windows':
    '{product}: Menu > Settings > General > Exceptions > Add exception > Website, add {domains}. To try: Web & Email > Web Shield > Enable HTTPS scanning off.',
  'guide.security-avg.macos':
    '{product}: Web Shield > Settings > Add Exceptions, add {domains}. To try: "Scan secured connections" off.',
  'guide.security-norton.windows':
    '{product}: Settings > Firewall > Program Control: the meeting app > Allow. In newer versions: Security > Web Protection (Safe Web) > exceptions, add {domains}; to try, switch "HTTPS scanning" off.',
  'guide.security-norton.macos':
    '{product}: Advanced > Protect My Mac > Firewall > Application Blocking: the meeting app > Allow; and Safe Web exceptions: {domains}.',
  'guide.security-bitdefender.windows':
    '{product}: Protection > Online Threat Prevention > Settings > Manage exceptions, add {domains}; and Protection > Firewall > Application access: the meeting app > Allow. To try: "Encrypted web scan" off.',
  'guide.security-bitdefender.macos':
    '{product}: Protection > Web (Traffic Scan) > Exceptions, add {domains}.',
  'guide.security-mcafee.windows':
    '{product}: My Protection > Firewall > Internet connections for programs: the meeting app > Edit > Full access. Sites to allow in WebAdvisor: {domains}.',
  'guide.security-mcafee.macos':
    '{product}: Mac Security > Firewall > the lock > Application permissions: the meeting app > Allow. Sites to allow in WebAdvisor: {domains}.',
  'guide.security-sophos.windows':
    '{product}: on sophos.com, My Account > this computer > Protection > Web > Exceptions, add {domains}. On a company computer only IT can: HTTPS decryption > exclude {domains}.',
  'guide.security-sophos.macos':
    '{product}: on sophos.com, My Account > this computer > Protection > Web > Exceptions, add {domains}. On a company computer only IT can: HTTPS decryption > exclude {domains}.',
  'guide.security-trend-micro.windows':
    '{product}: Device > Protection Settings (the gear) > Exception Lists > Websites, add {domains}; and Programs/folders: the meeting app.',
  'guide.security-trend-micro.macos':
    '{product}: Web > Web Threat Protection > Settings > Approved Websites, add {domains}.',
  'guide.security-f-secure.windows':
    '{product}: Browsing protection (Secure Browsing) > Settings > View website exceptions > Allowed, add {domains}; and Firewall > Windows Firewall settings for the meeting app.',
  'guide.security-f-secure.macos':
    '{product}: menu bar > Preferences > Browsing protection > Website exceptions > Allowed, add {domains}.',
  'guide.security-malwarebytes.windows':
    '{product}: Settings > Allow list > Add > Allow a website, add {domains}; then Allow an application to connect to the internet: the meeting app.',
  'guide.security-malwarebytes.macos': '{product}: Settings > Allow list > Add, add {domains}.',
  'guide.security-avira.windows':
    '{product}: Settings (the gear) > Protection options > Web Protection > Exceptions, add {domains}.',
  'guide.security-avira.macos':
    '{product}: Settings > Protection > Web Protection > Exceptions, add {domains}.',
  'guide.security-g-data.windows':
    '{product}: Settings > AntiVirus > Web protection > Define exceptions, add {domains}; and Firewall > Applications: the meeting app > Allow.',
  'guide.security-dr-web.windows':
    '{product}: Security Center > the lock > Files and Network > SpIDer Gate > Exclusions > Websites, add {domains}; and Exclusions > Applications: the meeting app.',
  'guide.security-dr-web.macos':
    '{product}: Security Center > Exclusions > Websites, add {domains}.',
  'guide.security-adguard.windows':
    '{product}: Settings > Network > HTTPS filtering > HTTPS exclusions, add {domains}; and Filtered applications: untick the meeting app.',
  'guide.security-adguard.macos':
    '{product}: Settings > Network > HTTPS filtering > Exclusions, add {domains}; and Applications: untick the meeting app.',
  'guide.security-little-snitch.macos':
    '{product}: menu bar > Little Snitch Rules > search for the meeting app: delete or switch off rules that deny, and allow any connection to {domains}. To try: menu bar > Network Filter > Stop.',
  'guide.security-lulu.macos':
    '{product}: menu bar > Rules > the meeting app: set every "Block" to "Allow" ({domains}). To try: menu bar > Disable.',
  'guide.security-radio-silence.macos':
    '{product}: Firewall > select the meeting app > remove it from the list of blocked ones ({domains}). To try: switch the firewall off.',
  'guide.security-opensnitch.linux':
    '{product}: its window > Rules > the meeting app: set rules that deny to allow ({domains}). To try: the pause button.',
  'guide.security-portmaster.windows':
    '{product}: Apps > the meeting app > Outgoing rules > allow {domains}, and "Block direct connections" off for it. To try: the power button > Pause.',
  'guide.security-portmaster.linux':
    '{product}: Apps > the meeting app > Outgoing rules > allow {domains}, and "Block direct connections" off for it. To try: the power button > Pause.',
  'guide.security-other.any':
    '{products}: look for "HTTPS scanning", "SSL inspection", "web shield" or "firewall rules" in its settings, and exempt the meeting app and {domains}.',
  'guide.security-managed.any':
    '{products} {products|is|are} run by your company and cannot be changed here. Send IT the report of this check and ask for an exemption of {domains} from inspection.',
  'guide.security-on-again.any':
    'If you switched something off to try, switch it on again now. This goes on as soon as everything that was on before is on.',
} as const satisfies Record<string, string>;
