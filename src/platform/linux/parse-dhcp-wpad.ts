/** The address of a proxy file that DHCP announces (option 252), as those programs write it that asked for it. */
import { wholeLines } from '../text-lines.ts';

/** A DHCP option is at most 255 bytes (RFC 2132); what is longer or no address is nothing. */
const usable = (text: string): string | undefined => {
  // Servers often end the text with a NUL or a line break, which clients keep or escape.
  // oxlint-disable-next-line no-control-regex -- exactly those bytes are meant
  const url = text.replace(/(?:\\000|\\n|[\u0000-\u001f])+$/u, '').trim();
  return url.length <= 255 && /^https?:\/\/[^\s"'\ufffd]+$/iu.test(url) ? url : undefined;
};

/** `nmcli -t -f DHCP4 device show`: `DHCP4.OPTION[9]:wpad = http\://proxy.example/wpad.dat`. */
export const parseNmcliWpad = (text: string): string | undefined => {
  for (const line of wholeLines(text)) {
    const found = /^DHCP4\.OPTION\[\d+\]:\s*(?:wpad|private_252|option_252) = (.*)$/u.exec(line);
    const url = usable((found?.[1] ?? '').replaceAll('\\:', ':').replaceAll('\\\\', '\\'));
    if (url !== undefined) return url;
  }
  return undefined;
};

/**
 * `dhclient.leases`: of each interface the last lease counts, an earlier one belongs to another network;
 * the option is `wpad`, `wpad-url` or bare.
 */
export const parseDhclientWpad = (text: string): string | undefined => {
  const leases = new Map<string, string | undefined>();
  for (const lease of text.split(/^lease\b/mu).slice(1)) {
    const device = /^\s*interface "([^"\n]*)";/mu.exec(lease)?.[1] ?? '';
    const option = /^\s*option (?:wpad(?:-url)?|unknown-252|option-252) "((?:[^"\\\n]|\\.)*)";/mu;
    leases.delete(device);
    leases.set(device, usable(unescaped(option.exec(lease)?.[1] ?? '')));
  }
  return [...leases.values()].findLast((url) => url !== undefined);
};

/** dhclient writes what is no printable ASCII as `\303`, and a backslash before quotes, `$` and itself. */
const unescaped = (text: string): string =>
  Buffer.concat(
    [...text.matchAll(/\\([0-3][0-7]{2})|\\(["'$`\\])|([\s\S])/gu)].map(([, octal, safe, other]) =>
      octal === undefined ? Buffer.from(safe ?? other ?? '') : Buffer.of(Number.parseInt(octal, 8)),
    ),
  ).toString('utf8');
