/**
 * Where would packets go? A route scoped to an interface stands in the table `scoped`: it counts
 * only for programs that ask for that interface. What an address really does is `route-to`'s answer.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseNetstatRoutes } from './parse-netstat-routes.ts';
import { ask } from './tools.ts';

export const routesReader =
  (host: Host): Reader<'routes'> =>
  async ({ signal }) => {
    const [four, six] = await Promise.all([
      ask(host, 'netstat', ['-rn', '-f', 'inet'], { signal }),
      ask(host, 'netstat', ['-rn', '-f', 'inet6'], { signal }),
    ]);
    if (four.kind === 'unknown') return skipped(four.why);
    const routes = parseNetstatRoutes(four.text, 4);
    if (routes === undefined) return skipped('netstat printed no table of routes');
    const more = six.kind === 'said' ? parseNetstatRoutes(six.text, 6) : undefined;
    return measured({ routes: [...routes, ...(more ?? [])] });
  };
