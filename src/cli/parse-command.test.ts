import { expect, test } from 'vitest';

import { offeredOptions } from './command.ts';
import { commands } from './commands.ts';
import { helpOf } from './help.ts';
import { nearest } from './nearest.ts';
import { parseCommand } from './parse-command.ts';

test.each([
  { when: 'nothing is typed', argv: [], command: 'check' },
  { when: 'only options are typed', argv: ['--json', '-v'], command: 'check' },
  { when: 'a command is typed', argv: ['replay', 'r.json'], command: 'replay' },
  { when: 'options stand before it', argv: ['--json', 'replay', 'r.json'], command: 'replay' },
  {
    when: 'the value of an option is called like a command',
    argv: ['--service', 'replay'],
    command: 'check',
  },
  {
    when: 'an option with its value stands before it',
    argv: ['--budget', '5', 'check'],
    command: 'check',
  },
])('the command is $command when $when', ({ argv, command }) => {
  expect(parseCommand(argv).command.name).toBe(command);
});

test('options are read with their values, repeatable ones in order', () => {
  const typed = parseCommand(['check', '--save', 'a.json', '--save=b.md', '--budget', '5', '-v']);
  expect(typed.values('save')).toEqual(['a.json', 'b.md']);
  expect(typed.value('budget')).toBe('5');
  expect(typed.has('verbose')).toBe(true);
  expect(typed.has('json')).toBe(false);
});

test('--help asks for no argument', () => {
  expect(parseCommand(['replay', '--help']).has('help')).toBe(true);
});

test.each([
  {
    when: 'a command is mistyped',
    argv: ['chekc'],
    says: /no command "chekc"/u,
    hint: 'Did you mean check?',
  },
  {
    when: 'a command is like nothing',
    argv: ['xyzzy'],
    says: /no command "xyzzy"/u,
    hint: /--help/u,
  },
  { when: 'a command comes later', argv: ['watch'], says: /not in this version/u, hint: /later/u },
  {
    when: 'a later command is mistyped',
    argv: ['wacth'],
    says: /no command/u,
    hint: 'Did you mean watch?',
  },
  {
    when: 'an option is mistyped',
    argv: ['--jsn'],
    says: /no option --jsn/u,
    hint: 'Did you mean --json?',
  },
  {
    when: 'an option before its value is mistyped',
    argv: ['--bugdet', '3'],
    says: /no option --bugdet\./u,
    hint: 'Did you mean --budget?',
  },
  {
    when: 'a later command stands behind options',
    argv: ['--json', 'watch'],
    says: /watch is not in this version/u,
    hint: /later/u,
  },
  {
    when: 'an option with a value is mistyped',
    argv: ['--bugdet=3'],
    says: /no option --bugdet\./u,
    hint: 'Did you mean --budget?',
  },
  { when: 'a short option is unknown', argv: ['-x'], says: /no option -x/u, hint: /--help/u },
  {
    when: 'a value is missing',
    argv: ['--budget'],
    says: /--budget needs a value/u,
    hint: /SECONDS/u,
  },
  {
    when: 'a value begins with a dash',
    argv: ['--budget', '-3'],
    says: /--budget needs a value/u,
    hint: /--budget=VALUE/u,
  },
  {
    when: 'a value is empty',
    argv: ['--service='],
    says: /--service needs a value/u,
    hint: /NAME/u,
  },
  {
    when: 'a switch gets a value',
    argv: ['--json=yes'],
    says: /--json takes no value/u,
    hint: /out/u,
  },
  {
    when: 'an option is given twice',
    argv: ['--budget', '3', '--budget', '4'],
    says: /more than once/u,
    hint: /once/u,
  },
  {
    when: 'a choice is mistyped',
    argv: ['--speed', 'cloudfare'],
    says: /--speed cannot be/u,
    hint: 'Did you mean cloudflare?',
  },
  { when: 'an argument is missing', argv: ['replay'], says: /needs FILE/u, hint: /saved/u },
  {
    when: 'an argument is too many',
    argv: ['check', 'zoom'],
    says: /do with "zoom"/u,
    hint: /--help/u,
  },
])('wrong usage is told with a way out when $when', ({ argv, says, hint }) => {
  expect(() => parseCommand(argv)).toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: expect.stringMatching(says),
      hint: expect.stringMatching(hint),
    }),
  );
});

test.each([
  { wrong: 'zom', names: ['zoom', 'teams'], right: 'zoom' },
  { wrong: 'temas', names: ['zoom', 'teams'], right: 'teams' },
  { wrong: 'DNS-ANSWER', names: ['dns-answer'], right: 'dns-answer' },
  { wrong: 'web', names: ['zoom', 'webex'], right: 'webex' },
  { wrong: 'banana', names: ['zoom', 'teams'], right: undefined },
  { wrong: 'x'.repeat(100_000), names: ['zoom'], right: undefined },
])('$wrong is nearest to $right', ({ wrong, names, right }) => {
  expect(nearest(wrong, names)).toBe(right);
});

test('every help stays within 80 columns and names every option', () => {
  for (const command of commands) {
    const help = helpOf(command);
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const { name } of offeredOptions(command)) expect(help).toContain(`--${name}`);
    expect(help).not.toContain('--armed');
  }
});
