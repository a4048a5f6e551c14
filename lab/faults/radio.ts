import type { Lab } from '../topology/lab.ts';

/**
 * The laptop's own cable to the router stands for its Wi-Fi: the kernel's places and `iw` say what a radio says. What
 * the radio says of itself is made up here; how packets fare on the air is not: that is the wire's (`worsen`, `doze`).
 */
export interface Radio {
  readonly signalDbm: number;
  /** Of what is sent: repeated, and given up. The counters rise with what the laptop really sends. */
  readonly retryRatio: number;
  readonly failedRatio?: number;
  /** Share of the time in which somebody else is heard on the channel. */
  readonly busyRatio: number;
  readonly noiseDbm: number;
  /** Other networks on the same channel, a little weaker than our own. */
  readonly rivals?: number;
  readonly isPowerSaving: boolean;
}

/** Stand-ins for `ip` and `iw`, first on the person's PATH; what is no matter of radio goes on to the real one. */
const front = '/run/radio/bin';

export async function radio(lab: Lab, facts: Radio): Promise<void> {
  const { device } = lab.plan.laptop;
  const realIp = (await lab.laptop.must(['sh', '-c', 'command -v ip'])).trim();
  const path = (await lab.laptop.must(['printenv', 'PATH'])).trim();
  await lab.laptop.write('/run/radio/uevent', `DEVTYPE=wlan\nINTERFACE=${device}\n`);
  const uevent = `/sys/class/net/${device}/uevent`;
  await lab.laptop.must(['mount', '--bind', '/run/radio/uevent', uevent]);
  await lab.laptop.write('/run/radio/power-save', facts.isPowerSaving ? 'on' : 'off');
  await lab.laptop.write(`${front}/ip`, ipFront(realIp), 0o755);
  await lab.laptop.write(`${front}/iw`, iw(lab, facts), 0o755);
  lab.environment['PATH'] = `${front}:${path}`;
}

/** A radio has no `linkinfo`: only what is virtual has, and the lab's own cable is. */
const ipFront = (realIp: string): string => `#!/bin/sh
case " $* " in
*" -details "*) ${realIp} "$@" | sed 's/"linkinfo":{"info_kind":"veth"},\\{0,1\\}//' ;;
*) exec ${realIp} "$@" ;;
esac
`;

/** What the adapter says of its sleep. */
export const adapterAsText = (lab: Lab): Promise<string> =>
  lab.laptop.must([`${front}/iw`, 'dev', lab.plan.laptop.device, 'get', 'power_save']);

const percent = (ratio: number): number => Math.round(ratio * 100);

/** What `iw` 6.9 prints for a 5 GHz network; the shapes are those of the recordings beside the readers. */
function iw(lab: Lab, facts: Radio): string {
  const { device } = lab.plan.laptop;
  return `#!/bin/sh
[ "$1 $2" = "dev ${device}" ] || { echo "command failed: No such device (-19)" >&2; exit 237; }
shift 2
count() { cat /sys/class/net/${device}/statistics/$1; }
case "$*" in
link) cat << END
${link(lab, facts)}
END
;;
'get power_save') echo "Power save: $(cat /run/radio/power-save)" ;;
'set power_save on' | 'set power_save off')
	[ "$(id -u)" = 0 ] || { echo "command failed: Operation not permitted (-1)" >&2; exit 255; }
	printf %s "$3" > /run/radio/power-save ;;
'station dump') sent=$(count tx_packets); cat << END
${station(lab, facts)}
END
;;
'survey dump') read up rest < /proc/uptime; ms=\${up%.*}\${up#*.}0; cat << END
${survey(device, facts)}
END
;;
'scan dump') cat << END
${scan(lab, facts)}
END
;;
*) echo "command failed: Operation not supported (-95)" >&2; exit 161 ;;
esac
`;
}

const link = ({ plan }: Lab, { signalDbm }: Radio): string =>
  `Connected to ${plan.home.mac} (on ${plan.laptop.device})
	SSID: home
	freq: 5180.0
	RX: $(count rx_bytes) bytes ($(count rx_packets) packets)
	TX: $(count tx_bytes) bytes ($(count tx_packets) packets)
	signal: ${signalDbm} dBm
	rx bitrate: ${rateAt(signalDbm)}
	tx bitrate: ${rateAt(signalDbm)}

	bss flags: short-slot-time
	beacon int: 100`;

const station = (
  { plan }: Lab,
  { signalDbm, retryRatio, failedRatio = 0 }: Radio,
): string => `Station ${plan.home.mac} (on ${plan.laptop.device})
	inactive time:	8 ms
	rx bytes:	$(count rx_bytes)
	rx packets:	$(count rx_packets)
	tx bytes:	$(count tx_bytes)
	tx packets:	$sent
	tx retries:	$((sent * ${percent(retryRatio)} / 100))
	tx failed:	$((sent * ${percent(failedRatio)} / 100))
	beacon loss:	0
	signal:  	${signalDbm} [${signalDbm}, ${signalDbm - 3}] dBm
	tx bitrate:	${rateAt(signalDbm)}
	rx bitrate:	${rateAt(signalDbm)}
	authorized:	yes`;

const survey = (device: string, { noiseDbm, busyRatio }: Radio): string =>
  `Survey data from ${device}
	frequency:			5180 MHz [in use]
	noise:				${noiseDbm} dBm
	channel active time:		$ms ms
	channel busy time:		$((ms * ${percent(busyRatio)} / 100)) ms`;

function scan({ plan }: Lab, { signalDbm, rivals = 0 }: Radio): string {
  const { device } = plan.laptop;
  const neighbours = Array.from({ length: rivals }, (_, index) =>
    bss(`5e:1${index}:2f:40:0${index}:77(on ${device})`, signalDbm - 4 - index, 'elsewhere'),
  );
  const own = bss(`${plan.home.mac}(on ${device}) -- associated`, signalDbm, 'home');
  return [own, ...neighbours].join('\n');
}

/** Rates fall with the signal (802.11ac, 80 MHz, two streams). */
const rateAt = (signalDbm: number): string => {
  if (signalDbm >= -60) return '780.0 MBit/s VHT-MCS 8 80MHz VHT-NSS 2';
  return signalDbm >= -70
    ? '351.0 MBit/s VHT-MCS 4 80MHz VHT-NSS 2'
    : '58.5 MBit/s VHT-MCS 1 80MHz VHT-NSS 1';
};

const bss = (who: string, signalDbm: number, name: string): string =>
  `BSS ${who}
	last seen: 340 ms ago
	freq: 5180.0
	beacon interval: 100 TUs
	signal: ${signalDbm}.00 dBm
	SSID: ${name}`;

/** 100 time units of 1024 us: what practically every access point is set to (802.11, 9.4.1.3). */
const beaconMs = 102.4;

/**
 * The adapter sleeps: what the router has for it waits for the beacon for which it wakes, unless the air is busy. It
 * does so while its power saving is on; `iw ... set power_save` is heard, as the packets are carried by another program.
 * @param listen - wakes for every so many beacons (the access point's DTIM period is the usual reason).
 * @param busyFrames - with so many frames in a tenth of a second, both ways, it stays awake.
 */
export async function doze(
  lab: Lab,
  { listen, busyFrames }: { readonly listen: number; readonly busyFrames: number },
): Promise<void> {
  const sleeping = `ba beacon=${beaconMs} listen=${listen} busy=${busyFrames}`;
  await lab.wire('air', sleeping);
  // A wire that cannot be told ends with its lab, and then nobody looks any more.
  const say = (settings: string) => void lab.wire('air', settings).catch(() => undefined);
  await lab.laptop.start(['sh', '-c', followSwitch], {
    ready: /^on$/,
    onLine: (state) => say(state === 'on' ? sleeping : 'ba beacon=0'),
  });
}

/** From now on the switch says what it likes, and the adapter does what it did. */
export const sleepsOn = async (lab: Lab): Promise<void> =>
  void (await lab.laptop.must(['touch', '/run/radio/stuck']));

const followSwitch = `
  while :; do
    now=$(cat /run/radio/power-save)
    [ -z "$now" ] || [ "$now" = "$was" ] || [ -e /run/radio/stuck ] || echo "$now"
    was=\${now:-$was}; sleep 0.05
  done`;
