/** What an earlier repair left undecided, told on the terminal as it is put back. */
import { clearUp as clearUpQuietly, type Cleared } from '../fixes/clear-up.ts';
import type { Theatre } from '../fixes/theatre.ts';
import { momentWords } from '../report/moment.ts';
import { runningWords } from '../report/running-words.ts';
import { say } from '../report/sentences.ts';
import { wrap } from '../report/wrap.ts';
import type { Console } from './console.ts';
import { print } from './fix-person.ts';
import { closingLines } from './repair-text.ts';

export const clearUp = (theatre: Theatre, isDryRun: boolean, { err }: Console): Promise<Cleared> =>
  clearUpQuietly(theatre, isDryRun, {
    running: (pid) => print(err, wrap(runningWords(pid), err.columns)),
    leaves: ({ fix, at }) =>
      err.write(`linecheck: ${say('undo.mention', { fix, at: momentWords(at) })}\n`),
    putsBack: ({ fix, at }) =>
      print(err, wrap(say('repair.left-behind', { fix, at: momentWords(at) }), err.columns)),
    closed: (closing) => print(err, closingLines(closing, err.columns)),
  });
