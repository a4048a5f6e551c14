/**
 * Why something could not be read, changed or put back, and by what the armed undo would come: in the person's
 * language. Platforms and fixes say it in English, as exactly as they can; other languages tell the reasons apart by
 * kind. A test holds this list against what is written in the sources.
 */
import type { reasons } from '../text/english/reasons.ts';

type Kind = keyof typeof reasons extends infer Id
  ? Id extends `reason.${infer Name}`
    ? Name
    : never
  : never;

/** The first that matches; named groups fill the sentence. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^in (?<seconds>\d+) s and after a restart, by (?<keeper>.+)$/u, 'by-timer-and-restart'],
  [/^in (?<seconds>\d+) s, by a process that waits for it$/u, 'by-process'],
  [/^in (?<seconds>\d+) s, by (?<keeper>.+)$/u, 'by-timer'],
  [/^(?:at the next|after a) (?:re)?start, by (?<keeper>.+)$/u, 'by-start'],
  [/^at the next login(?:, by|:) (?<keeper>.+)$/u, 'by-login'],

  [/^(?<program>.+) is running(?: and .+)?; close it first$/u, 'close-first'],
  [/^process (?<pid>\d+) is repairing something else$/u, 'busy'],
  [/^(?:stopped before |it was (?:interrupted|stopped)$)/u, 'stopped'],
  [/^it is (?<value>.+) by now$/u, 'by-now'],
  [/^its service is (?<value>.+)$/u, 'by-now'],
  [/^(?:[\w ]+ )?is just changing$|or it is just changing$/u, 'changing'],

  [/without root|^only the administrator may|by the administrator only$/u, 'administrator'],
  [/^nothing is opened with administrator/u, 'administrator'],
  [/administrator’s rights$|nothing for an administrator here$/u, 'not-as-administrator'],
  [/^Homebrew is not run as administrator$/u, 'not-as-administrator'],
  [
    /^this account (?:may not use sudo|is not allowed to do this)$|^not permitted/u,
    'account-may-not',
  ],
  [/locked by the administrator$|^the organisation that manages|^limited by policy/u, 'policy'],
  [/^Windows does not allow it|^the system does not allow it/u, 'system-forbids'],
  [
    /^the question for |^not authorized|^the password was wrong|did not get the password$/u,
    'no-rights',
  ],
  [
    /no terminal to ask|no desktop to ask|nobody (?:is logged in|on this desktop asks)|^the helper /u,
    'no-rights',
  ],

  [/^no credentials for the account/u, 'no-credentials'],
  [/the credentials for the account in (?<place>.+) lack (?<fields>.+)$/u, 'credentials-lack'],
  [
    /others on this computer may read the file|the file belongs to somebody else/u,
    'credentials-open',
  ],
  [/must name a JSON file with accountId/u, 'credentials-form'],
  [/^the service does not accept the (?:credentials|token)/u, 'credentials-refused'],
  [/^the service accepted the credentials but/u, 'credentials-refused'],
  [/lacks the permission (?<scopes>.+)$/u, 'scopes-missing'],
  [/^the app of the account may not do this/u, 'credentials-refused'],
  [/^the service limits how often/u, 'rate-limited'],
  [/^the service does not know this account/u, 'account-unknown'],
  [/^the question was sent elsewhere|^somebody answers in its place/u, 'answered-elsewhere'],
  [/^the service itself is in trouble \(status (?<status>\d+)\)/u, 'service-trouble'],
  [/^the service refused \(status (?<status>\d+)\)/u, 'service-refused'],
  [
    /^the service's API did not answer|^the account cannot be reached|^no whole answer/u,
    'api-silent',
  ],
  [/^the connection failed|^its name cannot be looked up$/u, 'api-silent'],
  [/not what the API sends$|^the answer has no end$/u, 'api-odd'],
  [/^the service cannot forget (?<field>.+); it can only change it$/u, 'field-stays'],
  [/(?:has a form that is not understood|cannot have this value)$/u, 'api-odd'],

  [/(?:does not update this client here|did not install this client)$/u, 'updated-otherwise'],
  [/^this system is not updated that way$/u, 'updated-otherwise'],
  [/has no newer version$|offers a newer one$/u, 'no-newer'],
  [/^brew upgrade did not succeed$/u, 'update-failed'],

  [/has no such (?:setting|action)|^no such (?:setting|place)|is always there$/u, 'no-such-place'],
  [
    /^there is no such (?:interface|thing)|^it has no IPv4$|has no IPv6 to switch$/u,
    'no-such-place',
  ],
  [/no such (?:device|link)$|^no network service owns|no such cmdlet$/u, 'no-such-place'],
  [/^there is nothing to set aside$|^its place in the file is gone$/u, 'gone'],
  [/^(?:this|that) is no |^that names no |can have that name$|^a path that no /u, 'not-a-name'],
  [/is none of the files that may be changed$/u, 'not-a-name'],
  [/more than once$|stands there twice$|more than one|bear the same name$/u, 'ambiguous'],
  [/^the list names a program of that name/u, 'ambiguous'],

  [
    /no time service|disabled the time service|no Windows time service|ask nobody/u,
    'no-time-service',
  ],
  [/^a password belongs to this proxy/u, 'proxy-password'],
  [/could not be put back(?: as it was)?$|they would not return$/u, 'not-restorable'],
  [/^nothing is ever deleted$|^only values that stand there already/u, 'not-restorable'],
  [/^the connection asks for a name and a password/u, 'connect-by-hand'],
  [/are fixed, so nothing hands out|set for this one Wi-Fi network$/u, 'fixed-here'],
  [/^resolvconf does not|do not ask systemd-resolved$|^NetworkManager still has/u, 'other-keeper'],
  [/(?:runs|filters) and decides per program$/u, 'other-keeper'],
  [/^ufw is switched off|default for outgoing/u, 'firewall-says'],
  [/has a rule for exactly these ports already$/u, 'rule-exists'],
  [/none of ours$|not as we made it$|that are not ours$|two rules of our name$/u, 'rule-foreign'],
  [/^this computer has no such rule of its own$/u, 'gone'],

  [/^somebody has moved it|place to move it to is taken|set aside in between$/u, 'moved-meanwhile'],
  [/cannot be moved(?: |$)|^it is a disk of its own|cannot be looked at/u, 'cannot-be-moved'],
  [/^there is no screen here$|^the program that opens it is not installed$/u, 'no-screen'],
  [/could not be opened|^this is no address that can be opened/u, 'no-screen'],

  [/^it could not be recorded \((?<why>.*)\)$/u, 'not-recorded'],
  [
    /^it (?:is (?:not a journal|not an ordinary file|far too large)|does not say what)/u,
    'journal-odd',
  ],
  [/^it tells of another one|^it holds more than|^(?:before|after|not an order): /u, 'journal-odd'],
  [/^neither systemd nor a shell|^launchd did not take|^nothing here runs a program/u, 'no-keeper'],
  [/^its path holds characters/u, 'no-keeper'],
  [/^the plan changes nothing$|^(?:this was )?not asked$|^why$/u, 'nothing'],

  [/^(?<file>\S+): the file cannot be read/u, 'file-unreadable'],
  [/^the settings file cannot be changed/u, 'file-unchangeable'],
  [/no ordinary file$|no property list|larger than|too large$|not text$|not a file$/u, 'file-odd'],
  [/that is no text$|(?:is|are) no text$|is too long$|leads nowhere$/u, 'file-odd'],

  [/^(?<tool>.+?) (?:is not installed|is not there|has no start script here)$/u, 'missing'],
  [/start script is not where it is known to be$/u, 'file-odd'],
  [
    /^(?<tool>.+?) (?:gave no answer(?: in time)?|took too long and was stopped|does not answer)$/u,
    'silent',
  ],
  [/^no answer$/u, 'no-answer'],
  [/^(?<tool>[\w.-]+) (?:ended with|said:|could not|did not take|failed)/u, 'failed'],
  [
    /did not say|did not say,|does not say|said nothing|said something|not told|said two/u,
    'not-understood',
  ],
  [
    /says (?:two different|neither|nothing)|named no|names no|printed no|knows no|not told whole|listed no rules/u,
    'not-understood',
  ],
  [
    /in the middle of|ends within a line|do not understand|does not print|neither .+ told$/u,
    'not-understood',
  ],
  [/printed too much$|^an answer without data$/u, 'not-understood'],
  [
    /^this cannot be written exactly$|has an odd type$|^a value of the type|type that is not/u,
    'not-understood',
  ],
  [/^(?<tool>[\w.-]+): /u, 'failed'],
];

/** The message and its values; undefined for a reason that no kind knows. */
export const reasonKind = (
  why: string,
): { readonly message: string; readonly values: Readonly<Record<string, string>> } | undefined => {
  for (const [pattern, kind] of kinds) {
    const found = pattern.exec(why);
    if (found !== null) return { message: `reason.${kind}`, values: { ...found.groups } };
  }
  return undefined;
};
