import type { Agent } from './agent.ts';
import type { Room, RoomName } from './room.ts';

export function openRoom(agent: Agent, name: RoomName): Room {
  const must: Room['must'] = async (argv, options) => {
    const done = await agent.run(name, argv, options);
    if (done.code !== 0) {
      const why = done.timedOut ? 'timed out' : `status ${done.code}`;
      throw new Error(`in ${name}: ${argv.join(' ')}: ${why}\n${done.stderr}${done.stdout}`);
    }
    return done.stdout;
  };
  return {
    name,
    must,
    run: (argv, options) => agent.run(name, argv, options),
    start: (argv, options) => agent.start(name, argv, options),
    async ip(lines) {
      if (lines.length > 0) await must(['ip', '-batch', '-'], { stdin: `${lines.join('\n')}\n` });
    },
    async nft(text) {
      await must(['nft', '-f', '-'], { stdin: text });
    },
    async write(path, text, mode = 0o644) {
      await agent.request('write', { room: name, path, text, mode });
    },
    read: (path) => must(['cat', path]),
    async makeWritable(folder) {
      await agent.request('overlay', { room: name, path: folder });
    },
  };
}
