/** Contrast of at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3); the verdict is words, the border only repeats it. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #ffffff; --line: #c6c6d0; --link: #0b57d0;
  --good: #1b6e2d; --poor: #8a5a00; --bad: #b3261e; --open: #6b4fa0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6ec; --paper: #17171b; --line: #4a4a55; --link: #a8c7fa;
  --good: #7bd88f; --poor: #f2c14e; --bad: #ffb4ab; --open: #cdb8ff; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { border-inline-start: .5rem solid var(--open); padding-inline-start: 1rem; }
header.ready { border-color: var(--good); } header.degraded { border-color: var(--poor); }
header.blocked { border-color: var(--bad); }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; margin: .5rem 0 0; }
a { color: var(--link); } code { font-size: .9em; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; } caption { text-align: start; font-weight: 600; padding: .5rem 0; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top;
  overflow-wrap: anywhere; }
@media print { details { display: block; } }
`;
