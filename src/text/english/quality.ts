/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/quality.ts`. */
export const quality = {
  'provider-latency.quick': 'The service answers after {rttMs} ms.',
  'provider-latency.far':
    'The quickest answer of the service takes {rttMs} ms for the way there and back.',
  'provider-latency.everything-far':
    'Other hosts on the internet take {rttMs} ms, too, so it is not the service.',
  'provider-latency.router-near': 'The router here answers quickly, so it is not the Wi-Fi.',
  'quality.lost-up':
    '{lost} of {sent} packets sent at the rate of a call were lost on the way to the far end ({lossRatio}).',
  'quality.lost-down':
    '{lost} of {sent} packets of a call were lost on the way back to this computer ({lossRatio}).',
  'quality.lost-roughly':
    '{lost} of {sent} packets did not come back from several hosts ({lossRatio}); in which direction they were lost cannot be told.',
  'quality.arrives':
    'Packets arrive: {lost} of {sent} were lost, no more than ordinary lines lose.',
  'quality.uneven-up':
    'On the way out, packets sent evenly arrive up to {variationMs} ms apart from their time (jitter {jitterMs} ms).',
  'quality.uneven-down':
    'On the way back, packets sent evenly arrive up to {variationMs} ms apart from their time (jitter {jitterMs} ms).',
  'quality.uneven-roughly':
    'Answers of several hosts come unevenly (jitter {jitterMs} ms); in which direction cannot be told.',
  'quality.before-router': 'It begins on the way to the router, so it is not the line.',
  'quality.router-clean':
    'The way to the router is clean: {lost} of {sent} packets were lost there.',
  'quality.others-too': 'Other hosts on the internet, asked in the same check, show it, too.',
  'quality.nobody-sends': 'Nothing else on this computer was using the line.',
  'quality.enough': 'The line carries {mbps} Mbps or more; ordinary video needs {needMbps}.',
  'quality.carries-up': 'The line sends only {mbps} Mbps; ordinary video needs {needMbps}.',
  'quality.carries-down': 'The line receives only {mbps} Mbps; ordinary video needs {needMbps}.',
  'quality.shaper':
    'The first {burstMegabytes} MB go through quickly, then only {mbps} Mbps for good: short speed tests do not see that.',
  'quality.fallback':
    'Measured inside an encrypted connection, as the meeting would go now: {lateRatio} of the packets come too late, and some take {p95Ms} ms there and back.',
  'quality.fallback-plain':
    'Measured inside a plain TCP connection, without encryption, the best way that passes here: {lateRatio} of the packets come too late, and some take {p95Ms} ms there and back.',
  'gateway-loss.clean':
    'The router here answers as it should: {lost} of {sent} packets were lost ({lossRatio}).',
  'gateway-loss.lossy':
    'Between this computer and the router ({ip}), {lost} of {sent} packets were lost ({lossRatio}), before anything left the building.',
  'gateway-loss.behind-too':
    'What goes further is lost, too, so the router is not merely slow to answer.',
  'provider-loss.hop': 'The loss is there already at the provider ({ips}).',
  'provider-loss.only-far-end':
    'The provider’s own routers lose nothing; only the way to this one far end does.',
  'provider-jitter.even': 'Packets sent evenly arrive evenly.',
  'provider-jitter.router-even':
    'The router here answers evenly (within {spreadMs} ms), so it is not the Wi-Fi.',
  'provider-jitter.hop': 'The answers of the provider’s own router come unevenly, too.',
  'bufferbloat.quick': 'Under load the delay hardly grows.',
  'bufferbloat.slow-line': 'The line is slower than what was sent; any queue fills then.',
  'bufferbloat.loaded-up':
    'An answer takes {idleMs} ms while the line is idle, and {loadedMs} ms while something is sent.',
  'bufferbloat.loaded-down':
    'An answer takes {idleMs} ms while the line is idle, and {loadedMs} ms while something is received.',
  'local-uplink-hog.sends':
    'Before anything was measured, this computer was already sending {mbps} Mbps.',
  'local-uplink-hog.programs': 'Most of it comes from {programs}.',
  'local-uplink-hog.left': 'Beside that, {mbps} Mbps were left.',
  'local-uplink-hog.waits': 'Packets of a call wait behind it.',
  'local-uplink-hog.room': 'This computer sends {mbps} Mbps, and there is room enough for it.',
  'udp-throttled.not': 'UDP arrives at the rate of speech as well as at that of a picture.',
  'udp-throttled.by-rate-up':
    'At the rate of speech {slowRatio} of the UDP packets are lost on the way out, at the rate of a picture {quickRatio}.',
  'udp-throttled.by-rate-down':
    'At the rate of speech {slowRatio} of the UDP packets are lost on the way back, at the rate of a picture {quickRatio}.',
  'udp-throttled.later':
    'UDP went well for {seconds} {seconds|second|seconds}; from then on {lossRatio} of the packets were lost.',
  'udp-throttled.died':
    'After {seconds} {seconds|second|seconds} nothing sent by UDP arrived any more.',
  'udp-throttled.room':
    'A connection (TCP) carries as much without trouble, so there is room on the line.',
  'udp-return-dropped.comes-back': 'What the far end sends back arrives all the time.',
  'udp-return-dropped.silent':
    'After {seconds} {seconds|second|seconds} nothing came back by UDP any more, while the far end still heard this computer.',
  'udp-return-dropped.connections-live': 'Connections (TCP) go on in both directions.',
  'nat-timeout-short.remembers':
    'The router keeps a silent path open for {survivedSeconds} {survivedSeconds|second|seconds} and longer.',
  'nat-timeout-short.forgets':
    'After {lostSeconds} {lostSeconds|second|seconds} of silence answers no longer got in, twice in a row; two minutes are the rule.',
  'nat-timeout-short.shorter-works':
    'After {survivedSeconds} {survivedSeconds|second|seconds} of silence they still did.',
  'source-address-flaps.steady': 'Every far end sees this network under one address.',
  'source-address-flaps.addresses':
    'One and the same far end saw this computer come from {addresses|another address|several addresses} in turn: {addresses}.',
  'source-address-flaps.one-stream':
    'A single stream of packets arrived from more than one address or port.',
  'vpn-detour.short': 'The way through the tunnel takes {serviceMs} ms, which is no trouble.',
  'vpn-detour.owns-route': 'All traffic leaves through the tunnel {tunnel}.',
  'vpn-detour.long': 'Through it, the service answers after {serviceMs} ms.',
  'vpn-detour.past':
    'One and the same page takes {throughMs} ms through the tunnel and {pastMs} ms past it.',
  'vpn-drops-media.dies':
    'Call media passed it for {seconds} {seconds|second|seconds}; then nothing came back.',
  'vpn-drops-media.connections-live': 'Connections (TCP) through the tunnel go on.',
  'quality-remark.starved':
    'This computer was too busy for part of the measuring ({lateMs} ms late): what that spoilt is left out and blames nobody.',
  'quality-remark.late':
    'This computer was busy while measuring (up to {lateMs} ms late); that much was taken off, and the finest figures are left out.',
  'quality-remark.cut':
    'Measuring was stopped before its end; the figures are of as much as there was by then.',
  'quality-remark.held-back-battery':
    'The computer runs on its battery, so only what costs little was measured: how much the line carries was left out. Plug it in and check again, or ask for it by name (--speed in a terminal).',
  'quality-remark.held-back-metered':
    'This line is paid by the byte, so only what takes few bytes was measured: how much the line carries was left out. In a terminal, --speed measures it all the same.',
  'quality-remark.no-reflector':
    'Without a test server of your own (under "More options"; in a terminal --reflector), loss and delay are a rough look only, and the direction cannot be told.',
  'quality-remark.wanders-up':
    'How much the line sends wanders around what is needed; the test could not decide.',
  'quality-remark.wanders-down':
    'How much the line receives wanders around what is needed; the test could not decide.',
  'quality-remark.shaper-up':
    'The line sends the first {burstMegabytes} MB faster than it can go on; then {mbps} Mbps are left.',
  'quality-remark.shaper-down':
    'The line receives the first {burstMegabytes} MB faster than it can go on; then {mbps} Mbps are left.',
  'quality-remark.by-rate-up':
    'At the rate of a picture {lossRatio} of the packets are lost on the way out; the loss above is that of speech.',
  'quality-remark.by-rate-down':
    'At the rate of a picture {lossRatio} of the packets are lost on the way back; the loss above is that of speech.',
  'quality-cannot.nearer-than-meeting':
    'This far end stands nearer than the meeting’s server, so the way to the meeting may be longer.',
  'quality-cannot.few-packets':
    '{packets} packets to {hosts} {hosts|host|hosts} cannot tell anything finer than {leastRatio} of loss.',
} as const satisfies Record<string, string>;
