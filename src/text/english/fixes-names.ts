/** What the repairs of names and proxies say: title, what is done, risk, and why nothing is. */
export const fixesNames = {
  'fix.switch-resolver.title': 'Ask another name server',
  'fix.switch-resolver.does':
    'Sets a name server that was seen to answer this service’s names correctly in place of the one that fails. Everything else stays as it is.',
  'fix.switch-resolver.risk':
    'Names that only this network knows (printers, an office’s own pages) may not be found until it is undone, and the other server sees which names you ask for.',
  'switch-resolver.right':
    'The {resolvers|name server|name servers} in use ({resolvers}) {resolvers|answers|answer} this service’s names correctly.',

  'fix.step-around-name-filter.title': 'Ask a name server that does not block the service',
  'fix.step-around-name-filter.does':
    'Sets a name server that was seen to answer this service’s names correctly in place of the one that denies them. In a company or a school that one denies them by a rule, and going around it may be forbidden: then ask IT to allow the service instead. At home, whatever else the filter keeps away comes through as well until it is undone.',
  'fix.step-around-name-filter.risk':
    'It goes around somebody’s rule, and whatever else the filter keeps away comes through as well.',
  'step-around-name-filter.right':
    'The {resolvers|name server|name servers} in use ({resolvers}) {resolvers|denies|deny} none of this service’s names.',

  'resolver.tunnel':
    'A VPN ({names}) carries all traffic and brings its own name servers; changing those of the network below it would change nothing.',
  'resolver.managed':
    'Somebody looks after this computer ({names}); its name servers are theirs to change.',
  'resolver.unknown': 'It is not known which name servers this computer asks.',
  'resolver.nobody-better':
    'No name server was seen to answer this service’s names correctly ({resolvers} were looked at), so there is none to change to.',
  'resolver.no-place': 'It could not be found out where this computer’s name servers are set.',

  'fix.automatic-resolver.title': 'Use the name servers that the network hands out',
  'fix.automatic-resolver.does':
    'Takes away the name servers that somebody once set by hand, and lets the network say which ones to ask.',
  'fix.automatic-resolver.risk':
    'If the name servers were set on purpose (a filter for children, for instance), that no longer works until it is undone.',
  'automatic-resolver.already': 'No failing name server was set by hand here.',
  'automatic-resolver.no-keeper':
    'No program on this computer takes name servers from the network; they stand in a file.',

  'fix.flush-resolver-cache.title': 'Make the computer forget old answers about names',
  'fix.flush-resolver-cache.does':
    'Empties the system’s memory of names. It fills again by itself within seconds; no setting changes.',
  'fix.flush-resolver-cache.risk': 'None: the next page may open a moment later.',
  'flush-resolver-cache.no-way':
    'There is no known way to empty the memory of names on this system.',
  'flush-resolver-cache.no-cache': 'Nothing on this computer remembers answers about names.',
  'flush-resolver-cache.not-the-cache':
    'The name servers themselves do not give the right answers, so it is not the memory of this computer.',

  'fix.remove-hosts-line.title': 'Take the service’s names out of the hosts file',
  'fix.remove-hosts-line.does':
    'Turns the lines that send this service astray into comments, or takes only its names out of them. Every other line stays as it is.',
  'fix.remove-hosts-line.risk':
    'Whoever put the names there (a blocking list, a developer) may have wanted it so.',
  'remove-hosts-line.not-accused': 'No line of the hosts file leads this service astray.',
  'remove-hosts-line.no-line': 'The line that leads the service astray was not found.',
  'remove-hosts-line.no-place': 'The hosts file cannot be changed from here.',
  'remove-hosts-line.unreadable': '{path} cannot be read whole: {why}.',
  'remove-hosts-line.gone': 'The line no longer stands in {path}.',
  'remove-hosts-line.link': '{path} is a link to {target}, which another program keeps.',
  'remove-hosts-line.no-text': '{path} is written in an encoding that is not understood.',

  'fix.remove-stale-proxy.title': 'Switch off the proxy that is gone',
  'fix.remove-stale-proxy.does':
    'Switches off what names the dead proxy, so that programs take the direct way; its address stays for later. Where only you can do that, it shows you the file and the line.',
  'fix.remove-stale-proxy.risk':
    'Back in the network the proxy belongs to, it has to be switched on again.',
  'remove-stale-proxy.not-accused': 'No proxy that is set here was found dead.',
  'remove-stale-proxy.policy': 'The proxy is set by a policy of your organisation ({keys}).',
  'remove-stale-proxy.proxy-needed':
    'Another setting ({keys}) names a proxy that works, and the direct way does not: switching off would not help.',
  'remove-stale-proxy.off-already': 'The proxy is switched off already.',
  'remove-stale-proxy.unreadable': 'The proxy settings cannot be read: {why}.',
  'remove-stale-proxy.by-hand': 'The proxy is set where only you can change it: {keys}.',

  'guide.proxy-variable-line':
    'Open {places} (the number is the line), delete the {places|line|lines} that {places|sets|set} a proxy, save, then sign out and in again and run this once more.',
  'guide.proxy-variable-unset':
    '{names} {names|is|are} set in this session only. Close this terminal or sign out and in again; if that does not help, look for {names|it|them} in the settings of the program you start from.',
} as const satisfies Record<string, string>;
