/**
 * Every machine setting this program is allowed to touch. Anything missing from this
 * list cannot be changed, because nothing has a type to write it with. The repairs that
 * fill it are not in this version: today the program measures and judges only.
 */
export interface Settings {
  'link.mtu': number;
  'dns.servers': readonly string[];
}

type SettingId = keyof Settings;

/** One setting in one place, before and after. Undoing it is writing `before` back. */
export type Change = {
  readonly [Id in SettingId]: {
    readonly setting: Id;
    readonly on: string;
    readonly before: Settings[Id];
    readonly after: Settings[Id];
  };
}[SettingId];
