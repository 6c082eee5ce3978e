/** The look of a page: calm, in the colours that the reader prefers, on paper as on a telephone. Every text has a contrast of 4.5 to 1 or more. */
export const STYLE = `
:root { color-scheme: light dark; --page: #f6f7f9; --card: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d5dae1; --accent: #1f5fbf; --good: #1a7346; --bad: #b3401c; }
@media (prefers-color-scheme: dark) { :root { --page: #12151a; --card: #1b2028; --text: #e6e9ee; --quiet: #a3adba; --line: #39414d; --accent: #79aaf2; --good: #5fc48f; --bad: #f08c66; } }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 0 0 0.75rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0; }
.subtitle, .explanation, footer { color: var(--quiet); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 1.25rem 0; }
.tile { padding: 0.8rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.tile dt { color: var(--quiet); font-size: 0.85rem; line-height: 1.3; }
.tile dd { margin: 0.3rem 0 0; }
.big { font-size: 1.6rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.note { display: block; color: var(--quiet); font-size: 0.85rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 0 0 1.25rem; padding: 0; list-style: none; font-size: 0.92rem; }
a { color: var(--accent); }
section { margin: 0 0 1.25rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.exhibits { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1.5rem 2rem; align-items: start; }
.exhibit { min-width: 0; }
.drawn { grid-column: 1 / -1; display: grid; grid-template-columns: minmax(0, 27rem) minmax(0, 1fr); gap: 0.75rem 2rem; align-items: start; }
.wide { grid-column: 1 / -1; }
.explanation { grid-column: 1 / -1; font-size: 0.92rem; max-width: 46rem; }
.exhibit .explanation { margin-bottom: 0.6rem; }
.drawn .explanation { margin-bottom: 0; }
figure { margin: 0; }
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { fill: var(--text); font-size: 12.5px; }
.chart .quiet { fill: var(--quiet); }
.chart .strong { font-weight: 600; }
.bar, .cell { fill: var(--accent); }
.axis { stroke: var(--quiet); stroke-width: 1; }
.grid { stroke: var(--line); stroke-width: 1; }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.line.good { stroke: var(--good); }
.line.bad { stroke: var(--bad); stroke-dasharray: 7 4; }
.shade { stroke: none; fill-opacity: 0.16; }
.shade.good { fill: var(--good); }
.shade.bad { fill: var(--bad); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.35rem; text-align: left; font-weight: 600; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
th.right, td.right { padding: 0.3rem 0 0.3rem 0.6rem; text-align: right; }
td.right { white-space: nowrap; }
th.left:not(:first-child), td.left { padding-left: 0.9rem; }
thead th { color: var(--quiet); font-weight: 600; vertical-align: bottom; }
tbody th { min-width: 6.5rem; font-weight: 400; }
.broad { grid-column: 1 / -1; }
.broad tbody th { min-width: 9.5rem; }
.wide th, .wide td { padding-right: 0.6rem; }
footer { padding-bottom: 2.5rem; font-size: 0.85rem; }
@media (max-width: 46rem) { .drawn { grid-template-columns: minmax(0, 1fr); } h1 { font-size: 1.55rem; } section { padding: 1rem; } header, main, footer { padding-left: 0.8rem; padding-right: 0.8rem; } .wide table { min-width: 46rem; } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --card: #ffffff; --text: #111111; --quiet: #444444; --line: #bbbbbb; --accent: #1f5fbf; --good: #1a7346; --bad: #b3401c; }
  @page { size: A4; margin: 15mm; }
  html { font-size: 11px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding: 0; }
  nav { display: none; }
  section { padding: 0; border: 0; margin-bottom: 1.6rem; }
  h2 { break-after: avoid; }
  .drawn, .tile, tr, figure { break-inside: avoid; }
  .drawn { grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
}
`;
