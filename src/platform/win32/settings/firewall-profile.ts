/**
 * One profile of Windows Firewall on or off, for a timed test. The persistent store is what is
 * written and put back, with its own third word: where nobody ever chose, `NotConfigured` is restored.
 */
import type { Settings } from '../../../model/change.ts';
import type { SettingHandler } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { asText } from '../../json.ts';
import { numberIn } from '../shapes.ts';
import { runSteps, unknownFrom, writingFrom } from '../steps.ts';
import type { Step } from '../steps.ts';

type Word = Settings['firewall.windows-profile'];

/** GpoBoolean. Rules count differently (1 yes, 2 no): never mix the two. */
const words: readonly Word[] = ['False', 'True', 'NotConfigured'];
const profiles = ['Domain', 'Private', 'Public'];
const store = 'PersistentStore';
const settlesMs = 3_000;

export const windowsProfile = (host: Host): SettingHandler<Word> => ({
  needs: 'admin',
  lasts: 'for-good',
  settlesMs,
  objection: (on, value) => {
    if (!profiles.includes(on)) return 'profiles are Domain, Private and Public';
    return words.includes(value) ? undefined : 'a profile is True, False or NotConfigured';
  },
  read: async (on, signal) => {
    const step = {
      run: 'Get-NetFirewallProfile',
      with: { Name: on, PolicyStore: store },
      select: ['Name', 'Enabled'],
    };
    const found = await runSteps(host, [step], signal);
    if (found.kind === 'stopped') return unknownFrom(found);
    const value = (found.answers[0] ?? []).find((row) => asText(row['Name']) === on)?.['Enabled'];
    const word = words[numberIn(value) ?? words.findIndex((one) => one === value)];
    return word === undefined
      ? { kind: 'unknown', why: `the state of the profile ${on} is not told` }
      : { kind: 'value', value: word };
  },
  write: async (on, value, signal) => {
    const steps: readonly Step[] = [
      {
        run: 'Set-NetFirewallProfile',
        with: { Name: on, PolicyStore: store, Enabled: value },
      },
    ];
    return writingFrom(await runSteps(host, steps, signal), steps);
  },
});
