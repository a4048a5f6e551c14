/** Sentences shown while a check runs. */
export const progress = {
  'progress.checking': 'Checking {service}, {answers} answers',
  'progress.asking': 'Checking {service}, {answers} answers: {question}',
  'progress.quiet': 'checking {service}, at most {seconds} s',
  'progress.reached.ready':
    '{service} can be reached from here. Measuring now what the line carries; Ctrl-C stops with what is known.',
  'progress.reached.degraded':
    '{service} can be reached, but something is wrong. Measuring now what the line carries; Ctrl-C stops with what is known.',
  'progress.reached.unknown':
    'Whether {service} can be reached is not certain. Measuring now what the line carries; Ctrl-C stops with what is known.',
  'progress.measuring': 'Measuring for {seconds} s: {question}',
} as const satisfies Record<string, string>;
