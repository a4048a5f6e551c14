/** What each cause of this area is called, what to do now, and what it means. */
export const aboutMedia = {
  'proxy-forces-tcp.title': 'Sound and video have to go through the proxy (no UDP)',
  'proxy-forces-tcp.do':
    "The meeting will work, with more delay. If sound breaks up, switch video off or use your phone's hotspot. Ask IT to let the service's UDP media ports out directly, past the proxy.",
  'proxy-forces-tcp.means':
    'Sound and video prefer UDP, which loses a packet rather than wait for it. Here only the web proxy leads out, so media is squeezed into TCP and each lost packet holds up all that follow. It is told apart from a blocked UDP on an open line because nothing but the proxy gets out at all.',

  'policy-forbids-media.title': 'A company setting forbids sound or video over the proxy',
  'policy-forbids-media.do':
    'Dial in by telephone for sound. Ask IT about the policy named in the proof (such as DisableAudioOverProxy): it must be changed by them, not by you.',
  'policy-forbids-media.means':
    'The administrator has set a policy that keeps the app from sending sound, video or sharing through a proxy, and here the proxy is the only way. You join, but hear and see nothing. It is told apart from blocked ports because the policy is there to be read on this computer.',

  'udp-blocked.title': 'This network lets no UDP through (the fast way for sound and video)',
  'udp-blocked.do':
    "The meeting will work over the slower way (TCP). If sound breaks up, switch video off or use your phone's hotspot. Ask IT to allow UDP to the service's media ports.",
  'udp-blocked.means':
    'Nothing sent by UDP gets an answer, neither from the service nor from independent servers that always answer, while ordinary connections work. Media falls back to TCP: it works, with more delay and pauses. It is told apart from blocked media ports because there the independent servers still answer.',

  'media-ports-blocked.title': 'The network blocks the ports for sound and video',
  'media-ports-blocked.do':
    "The meeting will work over the slower way (TCP) or through port 443. If it does not, use your phone's hotspot. Ask IT to allow outgoing UDP to the ports listed in the proof.",
  'media-ports-blocked.means':
    'UDP as such works, because other servers answer, but exactly the ports on which the meeting service carries sound and video are closed. That can only be proven with a far end that must answer, or when the block itself answers; silence of the service alone proves nothing, because it need not talk to strangers.',

  'udp-throttled.title': 'Sound and video are slowed down after a while (UDP throttling)',
  'udp-throttled.do':
    "Switch video off, or use your phone's hotspot. A VPN you are allowed to use can help too. Ask the provider or IT about a rate limit for UDP.",
  'udp-throttled.means':
    'UDP is fast for the first seconds and then loses nearly everything, while TCP stays fine: something limits this kind of traffic. It is told apart from blocked UDP because it starts well, and from a weak line because TCP is not affected at the same moment.',

  'udp-return-dropped.title': 'Replies by UDP are dropped: they hear you, you do not hear them',
  'udp-return-dropped.do':
    "Dial in by telephone or use your phone's hotspot. Ask IT: outgoing UDP passes, but replies to it are not let back in; the firewall must be stateful for these ports.",
  'udp-return-dropped.means':
    'What you send arrives, but what comes back is thrown away, so others hear you while you hear nothing. A firewall that forgets the connection, or two different ways out and in, does this. It is told apart from blocked UDP because the far end does receive your packets.',

  'nat-timeout-short.title': 'The router forgets quiet connections too soon (short NAT timeout)',
  'nat-timeout-short.do':
    'Keep your microphone on, or rejoin when the sound is gone. To repair it, raise the UDP timeout in the router (60 s or more), switch off "SIP ALG", or update the router.',
  'nat-timeout-short.means':
    'A router remembers for some time to whom replies belong. Here it forgets after a fixed, short silence, so people who are muted lose their sound. It is told apart from throttling because the drop depends on silence, not on traffic, and a packet now and then cures it.',

  'source-address-flaps.title': 'This connection keeps changing its address on the internet',
  'source-address-flaps.do':
    "Use a single connection: switch off one of the two lines, or use your phone's hotspot. Ask whoever runs the router to keep the meeting service on one line (no load balancing per packet or per connection).",
  'source-address-flaps.means':
    'Two connections made one after the other come out of two different internet addresses, as with two bundled lines. Servers then see a stranger in the middle of the meeting and start over. It is told apart from loss because the packets arrive, only from somewhere else.',

  'vpn-drops-media.title': 'The VPN carries the web but not sound and video',
  'vpn-drops-media.do':
    'Disconnect the VPN for this meeting if you are allowed to. Ask IT to exempt the meeting app or its media addresses from the VPN (split tunnel), or to let its UDP through.',
  'vpn-drops-media.means':
    'With the VPN on, pages load but UDP gets no answer; past the VPN it does. So the VPN, not this network, is in the way. It is told apart from a network without UDP by sending past the tunnel, where the system allows it.',
} as const satisfies Record<string, string>;
