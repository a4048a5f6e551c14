/** firewalld itself, with a message bus of its own, in a room: policies, direct rules and zones. */
import { describe, expect, test, vi } from 'vitest';
import type { FirewallRule } from '../../../model/change.ts';
import { canHaveRooms, hasPrograms, inRoom, roomTestMs } from './room.fixture.ts';

vi.setConfig({ testTimeout: roomTestMs });

const bus = `<busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen>
<auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

/** A policy of the owner's drops media on its way out; a direct rule drops the web. */
const setup = `
  cat > /run/bus.conf <<'END'
${bus}
END
  ip link add eth0 type veth peer name far; ip link set eth0 up
  dbus-daemon --config-file=/run/bus.conf --nofork > /dev/null 2>&1 &
  for i in $(seq 50); do [ -S /run/dbus/system_bus_socket ] && break; sleep 0.1; done
  for order in --new-policy=guard '--policy=guard --add-ingress-zone=HOST' \
    '--policy=guard --add-egress-zone=ANY' '--policy=guard --set-target=ACCEPT'; do
    firewall-offline-cmd $order > /dev/null; done
  firewall-offline-cmd --policy=guard --add-rich-rule='rule port port="8801-8810" protocol="udp" drop' > /dev/null
  firewall-offline-cmd --direct --add-rule ipv4 filter OUTPUT 0 -p tcp --dport 443 -j DROP > /dev/null
  firewalld --nofork --nopid > /dev/null 2>&1 &
  for i in $(seq 100); do firewall-cmd --state > /dev/null 2>&1 && break; sleep 0.2; done`;

const rule = (protocol: 'tcp' | 'udp', ports: readonly string[]): FirewallRule => ({
  protocol,
  ports,
  destinations: [],
});

const nothing = { kind: 'value', value: null };
const written = { kind: 'written' };
const show = {
  sh: 'nft -s list ruleset; firewall-cmd --direct --get-all-rules; firewall-cmd --policy=guard --list-all; iptables-save | grep -v "^#"',
};
const setting = 'firewall.firewalld-rule';
/** firewalld keeps the empty chains of a zone that was once used; nothing jumps to them. */
const showZones = { sh: 'firewall-cmd --get-active-zones; nft -s list ruleset | grep eth0; true' };

const toZone = (value: string) => ({ write: 'firewall.firewalld-zone', on: 'eth0', value });

describe.skipIf(
  !canHaveRooms() || !hasPrograms('firewalld', 'dbus-daemon', 'firewall-offline-cmd'),
)('firewalld', () => {
  test('permissions stand before what drops, zones are changed, and no trace is left', async () => {
    const inPolicy = 'linecheck-zoom-udp policy guard';
    const direct = 'linecheck-zoom-tcp direct ipv4';
    const media = rule('udp', ['3478-3479', '8801-8810']);
    const web = rule('tcp', ['443', '8801-8802']);
    const zone = { read: 'firewall.firewalld-zone', on: 'eth0' };
    const answers = await inRoom(setup, [
      show,
      { read: setting, on: inPolicy },
      { write: setting, on: inPolicy, value: media },
      { write: setting, on: inPolicy, value: media },
      { read: setting, on: inPolicy },
      { write: setting, on: direct, value: web },
      { read: setting, on: direct },
      show,
      { write: setting, on: direct, value: null },
      { write: setting, on: inPolicy, value: null },
      { read: setting, on: direct },
      { read: setting, on: inPolicy },
      show,
      showZones,
      zone,
      toZone('trusted'),
      zone,
      toZone(''),
      toZone(''),
      zone,
      showZones,
    ]);
    const [before, none, first, second, standing, third, other, during, ...rest] = answers;
    const [fourth, fifth, gone, goneToo, after, zones, was, sixth, is, back, again, isBack, end] =
      rest;
    expect([none, gone, goneToo]).toEqual([nothing, nothing, nothing]);
    expect([first, second, third, fourth, fifth, sixth, back, again]).toEqual(
      Array.from({ length: 8 }, () => written),
    );
    expect([standing, other]).toEqual([
      { kind: 'value', value: media },
      { kind: 'value', value: web },
    ]);
    expect(during).toMatch(/filter_OUT_policy_guard_pre \{\s+udp dport 3478-3479 accept/u);
    expect(during).toMatch(/--dports 443,8801:8802 .*-j ACCEPT\n(?:.*\n)*?-A OUTPUT .*-j DROP/u);
    expect(after).toBe(before);
    expect([was, is, isBack]).toEqual(
      ['', 'trusted', ''].map((value) => ({ kind: 'value', value })),
    );
    expect(end).toBe(zones);
  });

  test('names that are no names are objected to, an unknown policy refuses', async () => {
    const names = [
      'linecheck-zoom-udp',
      'linecheck-zoom policy guard',
      'linecheck-zoom-udp policy guard extra',
      '--panic-on',
    ];
    const answers = await inRoom('', [
      ...names.map((on) => ({ write: setting, on, value: rule('udp', ['443']) })),
      { write: setting, on: 'linecheck-zoom-udp direct ipv4', value: rule('tcp', ['443']) },
      { write: 'firewall.firewalld-zone', on: 'a b', value: 'trusted' },
      { write: 'firewall.firewalld-zone', on: 'eth0', value: '$(id)' },
      // Nobody runs here.
      { write: setting, on: 'linecheck-zoom-udp policy guard', value: rule('udp', ['443']) },
    ]);
    expect(answers.slice(0, 7)).toEqual(
      Array.from({ length: 7 }, () => ({ objection: expect.any(String) })),
    );
    expect(answers[7]).toEqual({ kind: 'refused', why: expect.any(String) });
  });
});
