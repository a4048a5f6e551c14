/**
 * Contrast of at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3); what a colour says, a word or a
 * shape says too. On paper everything is unfolded and black on white; with a line of its own at the foot,
 * since a browser's own would carry the file's path, and with it somebody's name.
 */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #52525c; --paper: #ffffff; --card: #f5f5f8; --line: #c6c6d0;
  --link: #0b57d0; --good: #1b6e2d; --poor: #8a5a00; --bad: #b3261e; --open: #6b4fa0;
  --l0: #0b57d0; --l1: #b3261e; --l2: #1b6e2d; --l3: #8a5a00; --l4: #6b4fa0; --l5: #1b1b1f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6ec; --soft: #b4b4c0; --paper: #17171b; --card: #222229; --line: #4a4a55;
  --link: #a8c7fa; --good: #7bd88f; --poor: #f2c14e; --bad: #ffb4ab; --open: #cdb8ff;
  --l0: #a8c7fa; --l1: #ffb4ab; --l2: #7bd88f; --l3: #f2c14e; --l4: #cdb8ff; --l5: #e6e6ec; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { border-inline-start: .5rem solid var(--open); padding-inline-start: 1rem; }
header.ready { border-color: var(--good); } header.degraded { border-color: var(--poor); }
header.blocked { border-color: var(--bad); }
header p { font-size: 1.15rem; } header p.when { font-size: .9rem; color: var(--soft); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0; } h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: .75rem 0 .25rem; } h4 { font-size: 1rem; margin: .75rem 0 0; }
p, li, td, th, summary, figcaption, h1, h2, h3 { overflow-wrap: anywhere; text-wrap: pretty; }
a { color: var(--link); } a.proof { white-space: nowrap; font-size: .9em; } .more, small { color: var(--soft); font-size: .85em; }
code { font: .9em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 0 1rem .5rem; margin: 1rem 0; background: var(--card); }
summary { cursor: pointer; padding: .25rem 0; }
[aria-labelledby="activities"] td { overflow-wrap: normal; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top; font-weight: 400; min-width: 4.5rem; }
thead th { font-weight: 600; } tr:target th, tr:target td { outline: 2px solid var(--link); }
.failed, .blocked, .breaks .state { color: var(--bad); font-weight: 600; } td .ready, .works .state { color: var(--good); }
td .degraded, .poor .state { color: var(--poor); font-weight: 600; } td .unknown, .unseen .state { color: var(--soft); }
header.blocked, header.degraded { color: inherit; font-weight: inherit; }
ol.path { list-style: none; display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; padding: 0; }
ol.path li { position: relative; flex: 1 1 7rem; min-width: 6.5rem; border: 2px solid var(--line); border-radius: .5rem; padding: .5rem;
  display: flex; flex-direction: column; align-items: center; text-align: center; gap: .15rem; background: var(--card); }
ol.path li.breaks { border: 3px dashed var(--bad); } ol.path li.poor { border: 3px dotted var(--poor); }
ol.path li + li::before { content: ''; position: absolute; inset-inline-start: -1.5rem; top: 50%; width: 1.3rem; border-top: 2px solid var(--line); }
ol.path li.unseen { border-style: dotted; } ol.path .name { font-weight: 600; } ol.path .by { font-size: .85rem; }
ol.path .state { display: flex; align-items: center; gap: .25rem; font-size: .9rem; }
svg.place { width: 2rem; height: 2rem; } svg.mark { width: 1em; height: 1em; flex: none; }
svg.place path, svg.mark path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
figure { margin: 1.5rem 0; } figure > svg { width: 100%; height: auto; max-width: 44rem; display: block; }
figure text { fill: var(--ink); font: 12px system-ui, sans-serif; } figcaption { font-weight: 600; }
.grid { stroke: var(--line); stroke-width: 1; } .need { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 4; }
.line { fill: none; stroke-width: 2; } circle.line { fill: currentColor; }
.line-0 { stroke: var(--l0); } .line-1 { stroke: var(--l1); } .line-2 { stroke: var(--l2); }
.line-3 { stroke: var(--l3); } .line-4 { stroke: var(--l4); } .line-5 { stroke: var(--l5); }
.legend { list-style: none; padding: 0; margin: .25rem 0; }
.legend svg { width: 36px; height: 8px; vertical-align: middle; margin-inline-end: .4rem; }
@media (max-width: 32rem) { ol.path { flex-direction: column; flex-wrap: nowrap; } ol.path li { flex: none; }
  ol.path li + li::before { inset-inline-start: 50%; top: -.75rem; width: 0; height: .75rem; border-top: 0; border-inline-start: 2px solid var(--line); }
  figure text { font-size: 20px; } main, footer { padding: .75rem; } th, td { padding: .2rem .3rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --card: #fff; --line: #888; --link: #000; --good: #0b4d1a;
    --poor: #5c3c00; --bad: #8c1d18; --open: #3f2b73; --l0: #003a9b; --l1: #8c1d18; --l2: #0b4d1a; --l3: #5c3c00; --l4: #3f2b73; --l5: #000; }
  :root { font-size: 12.5px; } body { font-size: 9.5pt; line-height: 1.4; } main, footer { max-width: none; padding: 0; }
  .frame { overflow: visible; } h2 { margin: 1.25rem 0 .35rem; } p, ul, ol { margin-block: .35rem; } article { margin: .5rem 0; }
  details::details-content { content-visibility: visible; block-size: auto; } summary { list-style: none; font-weight: 600; padding: 0; }
  figure details { display: none; } article code, article details { font-size: 7.5pt; line-height: 1.35; }
  figure, tr, ol.path, header { break-inside: avoid; } h2, h3, h4, summary { break-after: avoid; } thead { display: table-header-group; }
  a { text-decoration: none; } td, th { font-size: 8.5pt; padding: .1rem .3rem; }
  .charts { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 1.5rem; } figure { margin: 0; font-size: 8pt; } figure text { font-size: 15px; }
  [aria-labelledby=evidence] { columns: 2; column-gap: 6mm; column-rule: .5pt solid var(--line); font-size: 6.8pt; line-height: 1.3; }
  [aria-labelledby=evidence] h2 { column-span: all; } [aria-labelledby=evidence] thead { display: none; }
  [aria-labelledby=evidence] :is(table, tbody, tr) { display: block; margin: 0; }
  [aria-labelledby=evidence] :is(th, td) { display: inline; border: 0; padding: 0; font-size: inherit; }
  [aria-labelledby=evidence] td::before { content: ' \\2002'; } [aria-labelledby=evidence] th code { font-weight: 700; }
  [aria-labelledby=evidence] tr { border-top: .25pt solid var(--line); padding: .15em 0; } [aria-labelledby=evidence] summary { margin-top: .6em; font-size: 7.5pt; }
}
@page { margin: 15mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #333; } }
`;
