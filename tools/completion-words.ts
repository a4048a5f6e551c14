import { services, type Completes, type Option } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import { fixes } from '../src/fixes/index.ts';
import { causeIds } from '../src/model/cause-id.ts';
import { factIds } from '../src/model/facts.ts';

/** The words a shell may offer; files are left to the shell's own completion. */
export const wordsFor = (completes: Completes | undefined): readonly string[] => {
  switch (completes) {
    case 'probe':
      return factIds;
    case 'cause':
      return causeIds;
    case 'fix':
      return fixes.map(({ id }) => id);
    case 'service':
      return services;
    case 'command':
      return commands.map(({ name }) => name);
    case 'file':
    case undefined:
      return [];
  }
};

export const isFile = (completes: Completes | undefined): boolean =>
  completes === 'file' || completes === 'service';

export const choicesOf = ({ choices, completes }: Option): readonly string[] =>
  choices ?? wordsFor(completes);

export const flagsOf = ({ name, short }: Option): readonly string[] => [
  `--${name}`,
  ...(short === undefined ? [] : [`-${short}`]),
];
