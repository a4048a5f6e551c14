/** Every port that any of the built-in services needs for media: one reflector serves them all. */
import { builtInProfile, builtInProfileIds } from '../profiles/index.ts';

export const portsOfAllServices = async (): Promise<{
  readonly udpPorts: readonly number[];
  readonly tcpPorts: readonly number[];
}> => {
  const profiles = await Promise.all(builtInProfileIds.map((id) => builtInProfile(id)));
  const collect = (list: (profile: (typeof profiles)[number]) => readonly number[]) =>
    [...new Set(profiles.flatMap(list))].toSorted((a, b) => a - b);
  return {
    udpPorts: collect(({ media }) => [...media.udpPorts, ...media.stun.map(({ port }) => port)]),
    // 443 in any case: it is where a check fetches its token.
    tcpPorts: collect(({ media }) => [443, ...media.tcpPorts]),
  };
};
