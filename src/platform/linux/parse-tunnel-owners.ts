/**
 * What NetworkManager and systemd say about tunnels that stand. Whoever is named here may be told to
 * take one down: a line that is not whole, or not in the shape asked for, names nobody.
 */
import { isIP } from 'node:net';
import { wholeLines } from '../text-lines.ts';

export interface ManagedTunnel {
  readonly uuid: string;
  readonly type: string;
  /** For a VPN the device it dials through. */
  readonly device: string;
}

const types = new Set(['vpn', 'wireguard']);

const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** `nmcli -t -f UUID,TYPE,DEVICE connection show --active`; nmcli(1): a backslash protects `:` and itself. */
export const parseActiveTunnels = (text: string): readonly ManagedTunnel[] =>
  wholeLines(text).flatMap((line) => {
    const fields = /^((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*)$/u.exec(line);
    const [uuid = '', type = '', device = ''] = (fields ?? [])
      .slice(1)
      .map((field) => field.replaceAll(/\\(.)/gu, '$1'));
    // A device in which the kernel took other bytes could be another's.
    const isKnown = uuidShape.test(uuid) && types.has(type) && !device.includes('\u{FFFD}');
    return isKnown ? [{ uuid, type, device }] : [];
  });

/** `nmcli -e no -g IP4.ADDRESS,IP6.ADDRESS`: a line for each family, ` | ` between addresses. */
export const parseConnectionAddresses = (text: string): readonly string[] =>
  wholeLines(text)
    .flatMap((line) => line.split('|'))
    .flatMap((part) => {
      const [, ip = ''] = /^([0-9a-f:.]+)\/\d{1,3}$/iu.exec(part.trim()) ?? [];
      return isIP(ip) === 0 ? [] : [ip];
    });

const unitShape = /^(?:wg-quick|openvpn|openvpn-client)@\S+\.service$/u;

/**
 * `systemctl list-units --plain --no-legend`: unit, load, active. One whose file is gone (`not-found`)
 * could be stopped and never started again.
 */
export const parseTunnelUnits = (text: string): readonly string[] =>
  wholeLines(text).flatMap((line) => {
    const [unit = '', load, active] = line.trim().split(/\s+/u);
    const isWhole = unitShape.test(unit) && !unit.includes('\u{FFFD}');
    return isWhole && load === 'loaded' && active === 'active' ? [unit] : [];
  });
