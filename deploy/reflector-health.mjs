/**
 * Exit status 0 if the reflector of this computer answers `/healthz`, on whichever address it listens; for the health
 * check of a container. `node reflector-health.mjs [PORT [ADDRESS]]`, 443 and all of them if none is given.
 */
import { get } from 'node:https';
import { networkInterfaces } from 'node:os';

const [port = '443', only] = process.argv.slice(2);

const isWell = (host) =>
  new Promise((resolve) => {
    // The certificate may be anybody's: only whether it still answers is asked.
    const asked = get(
      { host, port, path: '/healthz', rejectUnauthorized: false, timeout: 2000 },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    asked.on('error', () => resolve(false));
    asked.on('timeout', () => asked.destroy());
  });

const addresses = Object.values(networkInterfaces()).flatMap((list) =>
  list.filter(({ scopeid }) => !scopeid).map(({ address }) => address),
);
const answers = await Promise.all((only === undefined ? addresses : [only]).map(isWell));
process.exit(answers.includes(true) ? 0 : 1);
