/** The address of a proxy file that DHCP announces (option 252), as those programs write it that asked for it. */

/** A DHCP option is at most 255 bytes (RFC 2132); what is longer or no address is nothing. */
const usable = (text: string): string | undefined => {
  // Servers often end the text with a NUL or a line break, which clients keep or escape.
  // oxlint-disable-next-line no-control-regex -- exactly those bytes are meant
  const url = text.replace(/(?:\\000|\\n|[\u0000-\u001f])+$/u, '').trim();
  return url.length <= 255 && /^https?:\/\/[^\s"']+$/iu.test(url) ? url : undefined;
};

/** `nmcli -t -f DHCP4 device show`: `DHCP4.OPTION[9]:wpad = http\://proxy.example/wpad.dat`. */
export const parseNmcliWpad = (text: string): string | undefined => {
  for (const line of text.split('\n')) {
    const found = /^DHCP4\.OPTION\[\d+\]:\s*(?:wpad|private_252|option_252) = (.*)$/u.exec(line);
    const url = usable((found?.[1] ?? '').replaceAll('\\:', ':').replaceAll('\\\\', '\\'));
    if (url !== undefined) return url;
  }
  return undefined;
};

/** `dhclient.leases`: the last lease that names one counts; the option is `wpad`, `wpad-url` or bare. */
export const parseDhclientWpad = (text: string): string | undefined =>
  [...text.matchAll(/^\s*option (?:wpad(?:-url)?|unknown-252|option-252) "([^"\n]*)";/gmu)]
    .map(([, value]) => usable(value ?? ''))
    .findLast((url) => url !== undefined);
