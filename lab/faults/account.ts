import type { Lab } from '../topology/lab.ts';
import { token, type ServiceAccount } from '../world/account.ts';

const credentials = {
  accountId: 'acct-6gBJVO5TzexKYTb',
  clientId: 'client-of-the-lab',
  clientSecret: 'secret-of-the-lab',
};

/** The service has an account with these settings, and the person at the laptop is its administrator. */
export async function account(lab: Lab, settings: ServiceAccount['settings']): Promise<void> {
  await lab.world.change({
    account: { ...credentials, settings },
    // The API lives behind the same front door as the website.
    names: { 'api.zoom.us': { ipv4: lab.world.ipv4('zoom.us') } },
  });
  lab.environment['LINECHECK_ZOOM_ACCOUNT_ID'] = credentials.accountId;
  lab.environment['LINECHECK_ZOOM_CLIENT_ID'] = credentials.clientId;
  lab.environment['LINECHECK_ZOOM_CLIENT_SECRET'] = credentials.clientSecret;
}

/** What the account says of itself, in the API's own words. */
export const accountLook = `curl -sS -H 'Authorization: Bearer ${token}' https://api.zoom.us/v2/accounts/me/settings`;

export const accountAsText = (lab: Lab): Promise<string> =>
  lab.laptop.must(['sh', '-c', accountLook]);

/** The client sits in a meeting at one media server: a running program of its name that talks to it. */
export async function inMeeting(lab: Lab, mediaIp: string): Promise<void> {
  const code = `import socket,sys,time
open("/proc/self/comm","w").write("zoom")
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.connect((sys.argv[1],8801)); print("ready",flush=True)
while True: s.send(bytes(120)); time.sleep(1)`;
  const argv = ['/usr/bin/python3', '-E', '-c', code, mediaIp];
  await lab.laptop.start(argv, { ready: /^ready$/, asUser: true, env: lab.environment });
}
