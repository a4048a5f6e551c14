/** What each cause of this area is called, what to do now, and what it means. */
export const aboutSecurity = {
  'clock-wrong.title': "This computer's clock is wrong",
  'clock-wrong.do':
    'Set date and time to automatic in the system settings, wait a few seconds, and start the app again. This takes less than a minute.',
  'clock-wrong.means':
    'Certificates are only valid between two dates. With a wrong clock they all look expired or not yet valid, so nothing secure can be opened, and the meeting app warns of an "untrusted certificate". It is told apart from inspection because the certificates are the real ones, and all sites fail in the same way.',

  'tls-inspection-trusted.title':
    'The network opens and re-encrypts traffic to the service (TLS inspection)',
  'tls-inspection-trusted.do':
    "If the app refuses to connect, join in the browser or use your phone's hotspot. Ask IT to exempt the service's domains and its media addresses from TLS inspection.",
  'tls-inspection-trusted.means':
    "A company device reads encrypted traffic by putting its own certificate in place of the service's. This computer was told to trust it, so browsers are content, but a meeting app may know its real certificates and refuse. It is told apart from a false certificate because the system trusts the issuer, and from antivirus scanning because it stays in the network, not in the computer.",

  'tls-inspection-untrusted.title':
    'The network replaces certificates with ones this computer does not trust (TLS inspection)',
  'tls-inspection-untrusted.do':
    "Use your phone's hotspot for this meeting, and do not click certificate warnings away. Ask IT to exempt the service's domains from TLS inspection, or to install the company's root certificate on this computer.",
  'tls-inspection-untrusted.means':
    'Something in the network answers in place of the service with a certificate of its own, and this computer has not been told to trust it. On a company network the root certificate was usually forgotten; on a strange network it may be an attack. It is told apart from a wrong clock by the dates, and from an old certificate list because no public authority issued the certificate.',

  'security-software-inspects.title':
    'Antivirus software on this computer opens encrypted traffic (HTTPS scan)',
  'security-software-inspects.do':
    'In the antivirus program exempt the meeting app, or switch off "HTTPS scanning" or "web shield"; switching off its firewall does not help. Until then join with another device.',
  'security-software-inspects.means':
    "Many antivirus programs put their own certificate in place of the service's to look for malware. Their issuer's name shows it, and it is the same on every network, which is how it is told apart from inspection by a company. What this program sees need not be what the meeting app sees: antivirus can treat each app differently.",

  'name-filter.title':
    "The network cuts connections as soon as the service's name is seen (SNI filter)",
  'name-filter.do':
    "Use your phone's hotspot, or a VPN you are allowed to use. Ask IT or the provider to allow the service's names in the web filter or deep packet inspection.",
  'name-filter.means':
    'The connection opens, but is cut or goes silent the moment the name of the service is sent, while another name at the same address gets through. So it is the name that is filtered, not the address. It is told apart from a blocked address, where not even the connection opens, and from a packet-size fault, which does not care about the name.',

  'handshake-mangled.title':
    'A program damages the start of secure connections (mangled TLS handshake)',
  'handshake-mangled.do':
    'Switch off programs that work around censorship or "optimise" traffic (GoodbyeDPI, zapret and the like) on this computer or the router, or exempt the service in them, then try again.',
  'handshake-mangled.means':
    'The first message of a secure connection arrives damaged, so servers answer with a protocol error. Tools that trick filters change exactly this message, and some servers do not stand it. It is told apart from a name filter because many sites complain with an error instead of being cut off, and it ends when the tool does.',

  'local-firewall-blocks.title': 'The firewall on this computer blocks the service',
  'local-firewall-blocks.do':
    'Allow the meeting app in the firewall of this computer; its rule is in the proof where it could be read. If you are not its administrator (a company computer), hand the report to whoever is: "Tell IT" on the page writes it. Until then join with another device.',
  'local-firewall-blocks.means':
    'A rule on this very computer drops or rejects what the meeting needs. The packets never leave, so no network is to blame. It is told apart from a firewall in the network by the rule itself or by the system refusing to send; if rules cannot be read without administrator rights, it stays a suspicion.',

  'root-store-old.title': "This computer's list of trusted certificates is too old",
  'root-store-old.do':
    'Install the system updates (on Linux: the package ca-certificates). Until then join with another device; a browser with a list of its own, such as Firefox, may work.',
  'root-store-old.means':
    'The certificate of the service is genuine and issued by a public authority, but this computer does not know that authority yet, because its list was last updated years ago. It is told apart from inspection because the issuer is public and the same on every network, and from a wrong clock because the dates are fine.',

  'revocation-blocked.title': 'The network blocks the check for revoked certificates (OCSP, CRL)',
  'revocation-blocked.do':
    "If the app warns that the certificate could not be checked, join in the browser or use the hotspot. Ask IT to allow HTTP (port 80) to the certificate authority's OCSP and CRL hosts listed in the proof.",
  'revocation-blocked.means':
    'Apps ask the certificate authority whether a certificate was withdrawn, over plain HTTP. Here that question is blocked, and a careful app then refuses the connection or waits. It is told apart from inspection because the certificate itself is genuine and everything else to it works.',
} as const satisfies Record<string, string>;
