/** What the local server of the page says: in the terminal it was started from, on the page, and in texts for others. */
export const localServer = {
  'ui.started': 'The page is at this address, for this computer only. Ctrl-C ends it.',
  'ui.not-opened':
    'No browser could be opened ({why}). Open the address above yourself; it works once, for five minutes.',
  'ui.link-wrong':
    'This address opens nothing. Start `linecheck ui` again and open the address it prints.',
  'ui.link-used':
    'This address was used already, and it works only once. If the page is not open in a window of yours, press Ctrl-C in the terminal and start `linecheck ui` again.',
  'ui.link-late': 'This address has run out. Start `linecheck ui` again.',
  'ui.ended-idle': 'No page was open for {minutes} minutes, so the local server has ended.',
  'ui.ended-quit': 'Ended from the page.',
  'ui.ending': 'Ending; whatever is half done is put back first.',

  'ui.asking-rights':
    'The computer now asks for administrator’s rights: in a window of its own, or in the terminal in which Linecheck was started.',
  'ui.checking-first': 'The last check is too old to build on: checking again first …',
  'ui.keep-question': 'Keep it all the same?',
  'ui.kept': 'Kept. You can take it back at any time.',
  'ui.stuck': 'Not everything could be put back. Try to take it back once more.',
  'ui.failed': 'Linecheck itself has failed here. Whatever was half done has been put back.',

  'provider-text.subject': 'Trouble on my line: {service} calls do not work properly',
  'provider-text.greeting': 'Hello,',
  'provider-text.intro':
    'calls with {service} do not work properly over my line. This was measured at {at}:',
  'provider-text.inside':
    'Between my computer and the router all is well: {received} of {sent} packets came back, in {rttMs} ms on average.',
  'provider-text.inside-lossy':
    'Between my computer and the router {received} of {sent} packets came back, in {rttMs} ms on average.',
  'provider-text.outside': 'Beyond the router:',
  'provider-text.figures': 'The figures:',
  'provider-text.figure': '{name}: {value}',
  'provider-text.ask':
    'Please look at the line and at your network behind it, and tell me what you find. I can send the full report.',
  'provider-text.nothing':
    'Nothing that was measured lies with the provider, so telling them would be in vain.',
  'provider-text.thanks': 'Many thanks',
} as const;
