/** `fix` and `undo`: what changes the computer, and what takes it back. */
import {
  type Command,
  wrongUsage,
  help,
  service,
  reflectorUrl,
  noThirdParty,
  budget,
} from './command.ts';

export const fix: Command = {
  name: 'fix',
  summary: 'repair what the newest check found, prove it, or put everything back',
  about:
    'Plans the least change that can help, shows exactly what would change, asks, changes it, checks again, and keeps it only when it is seen to help; otherwise everything is put back. Recorded on disk before anything is touched: after a crash or a power cut it is put back by itself, or by `linecheck undo`.',
  arguments: [
    {
      name: 'FIX',
      summary: 'the id of a fix; without it, those for what the newest check found',
      isRequired: false,
      completes: 'fix',
    },
  ],
  options: [
    { name: 'dry-run', summary: 'show what would change, and change nothing' },
    {
      name: 'yes',
      short: 'y',
      summary:
        'do not ask; agree beforehand. A step that only a person can take is shown, and waited for when its fix is named',
    },
    {
      name: 'keep',
      summary: 'keep it even if it stays undecided whether it helped; never if it did not',
    },
    service,
    reflectorUrl,
    noThirdParty,
    budget,
    { name: 'json', summary: 'print what was done as JSON on stdout, and nothing else there' },
    help,
  ],
  examples: [
    { line: 'linecheck fix', does: 'repair what is wrong, one question per repair' },
    { line: 'linecheck fix --dry-run', does: 'only show what would change' },
    { line: 'linecheck fix --yes --json', does: 'for scripts' },
  ],
  exits: [
    [0, 'it helped and was kept, or there is nothing to do'],
    [1, 'tried, and everything put back'],
    [2, 'refused, or not possible from here'],
    ...wrongUsage,
  ],
};

export const undo: Command = {
  name: 'undo',
  summary: 'put back what a repair has changed',
  about:
    'Without options, puts back everything that an interrupted repair has left; nothing else. What was set by somebody else since is left alone and named. Needs no network and nothing but the journal; safe to run twice. With nothing to put back it lists the repairs that are in force.',
  arguments: [
    {
      name: 'FIX',
      summary: 'take back this repair: the id of a fix, or of one entry of the list',
      isRequired: false,
      completes: 'fix',
    },
  ],
  options: [
    { name: 'last', summary: 'also take back the newest repair that was kept' },
    { name: 'all', summary: 'also take back every repair that was kept' },
    {
      name: 'home',
      value: 'FOLDER',
      completes: 'file',
      summary: 'use the journal in this folder instead of LINECHECK_HOME',
    },
    {
      name: 'armed',
      value: 'ID',
      isInternal: true,
      summary:
        'for the undo that comes by itself: this entry, if its time has come or the computer has restarted',
    },
    help,
  ],
  examples: [
    { line: 'linecheck undo', does: 'after a crash; or to see what is in force' },
    { line: 'linecheck undo --last', does: 'take back the newest repair' },
  ],
  exits: [
    [0, 'put back, or there is nothing to put back'],
    [2, 'not possible, or not completely'],
    ...wrongUsage,
  ],
};
