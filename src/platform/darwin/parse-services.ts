/** `networksetup`: hardware ports, and the services that people see in System Settings. */
import { wholeLines } from '../text-lines.ts';

export interface HardwarePort {
  /** `Wi-Fi`, `Ethernet`, `iPhone USB` … as the system named it. */
  readonly port: string;
  readonly device: string;
}

export interface NetworkService {
  /** The person's own name for it: anything, in any language. */
  readonly name: string;
  readonly port: string;
  /** Empty for services that have none, such as a VPN. */
  readonly device: string;
  readonly isEnabled: boolean;
}

export const parseHardwarePorts = (text: string): readonly HardwarePort[] => {
  const lines = wholeLines(text);
  return lines.flatMap((line, index) => {
    const port = /^Hardware Port: (.+)$/u.exec(line)?.[1];
    const device = /^Device: (\S+)\s*$/u.exec(lines[index + 1] ?? '')?.[1];
    return port === undefined || device === undefined ? [] : [{ port, device }];
  });
};

/** `-listnetworkserviceorder`, in the order in which services are preferred; `(*)` marks one switched off. */
export const parseServiceOrder = (text: string): readonly NetworkService[] => {
  const lines = wholeLines(text);
  return lines.flatMap((line, index) => {
    const title = /^\((\d+|\*)\) (.+)$/u.exec(line);
    const place = /^\(Hardware Port: (.*), Device: (\S*)\)\s*$/u.exec(lines[index + 1] ?? '');
    if (title?.[2] === undefined || place === null) return [];
    return [
      {
        name: title[2],
        port: place[1] ?? '',
        device: place[2] ?? '',
        isEnabled: title[1] !== '*',
      },
    ];
  });
};
