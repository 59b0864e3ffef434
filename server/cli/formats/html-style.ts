/** How the page looks, on a screen by day and by night and on paper. No font or picture is fetched. */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --ground: #f6f5f1; --sheet: #fff; --ink: #1f2328; --faint: #6a6f76; --line: #e2e0d9; --link: #1f5fa8;
  --error: #c0342b; --warning: #b7791f; --information: #2b6cb0; --hint: #718096; --good: #2f855a;
  --error-ground: #fbe3e1; --related-ground: #eceff4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181c; --sheet: #1f2227; --ink: #e6e6e3; --faint: #9aa0a8; --line: #343840; --link: #7fb2ea;
    --error: #f0837b; --warning: #e3b25c; --information: #7fb2ea; --hint: #a0aab8; --good: #7ccf9f;
    --error-ground: #54292a; --related-ground: #2f3540;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  display: flex; flex-direction: column; margin: 0 auto; max-width: 68rem; padding: 2.5rem 1.5rem 4rem;
  background: var(--ground); color: var(--ink); line-height: 1.65; font-size: 15px;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei",
    system-ui, sans-serif;
}
/* The summary is written last, when everything is counted, and belongs at the top. */
header { order: -2; } #summary { order: -1; }
h1 { margin: 0; font-size: 1.75rem; letter-spacing: .02em; }
header p { margin: .2rem 0 1.5rem; color: var(--faint); }
h2.part { margin: 2.4rem 0 .8rem; font-size: 1.15rem; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }

.cards { display: grid; grid-template-columns: repeat(7, 1fr); gap: .6rem; margin: 0; padding: 0; list-style: none; }
.cards li {
  padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet);
  color: var(--faint); font-size: .85rem;
}
.cards b { display: block; color: var(--ink); font-size: 1.6rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.cards .error b { color: var(--error); } .cards .warning b { color: var(--warning); }
.cards .information b { color: var(--information); } .cards .hint b { color: var(--hint); }
.cards .zero b { color: var(--faint); font-weight: 400; }
.nothing { color: var(--good); font-weight: 600; }

.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; background: var(--sheet); border: 1px solid var(--line); }
th, td { padding: .38rem .8rem; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; }
thead th { color: var(--faint); font-size: .85rem; }
.bodies td, .bodies thead th:not(:first-child) { text-align: center; white-space: nowrap; }
.bodies td a { display: block; }
.bodies th:first-child { position: sticky; left: 0; min-width: 15em; background: var(--sheet); }
.bodies th, .bodies td { padding-left: .5rem; padding-right: .5rem; }
.bodies span {
  display: inline-block; min-width: 1.6em; margin: 0 .12rem; padding: 0 .4em; border-radius: 1em;
  color: var(--sheet); font-size: .82rem; font-variant-numeric: tabular-nums;
}
.bodies .tick { color: var(--good); }
.rules th { width: 16rem; } .rules td:last-child { width: 4rem; text-align: right; font-variant-numeric: tabular-nums; }
.bar span { display: inline-block; height: .72rem; vertical-align: middle; }
.bar span:first-child { border-radius: 3px 0 0 3px; } .bar span:last-child { border-radius: 0 3px 3px 0; }
.bar span:only-child { border-radius: 3px; }
.bodies .error, .bar .error { background: var(--error); } .bodies .warning, .bar .warning { background: var(--warning); }
.bodies .information, .bar .information { background: var(--information); }
.bodies .hint, .bar .hint { background: var(--hint); }

.filter { display: flex; flex-wrap: wrap; gap: 1.2rem; margin: 0 0 1rem; padding: 0; border: 0; color: var(--faint); }
.filter legend { float: left; margin-right: 1.2rem; padding: 0; } .filter label { cursor: pointer; }
.filter input { accent-color: currentColor; vertical-align: -.1em; }
.filter .error { color: var(--error); } .filter .warning { color: var(--warning); }
.filter .information { color: var(--information); } .filter .hint { color: var(--hint); }
main:has(#show-error:not(:checked)) article.error, main:has(#show-warning:not(:checked)) article.warning,
main:has(#show-information:not(:checked)) article.information, main:has(#show-hint:not(:checked)) article.hint {
  display: none;
}

.file {
  margin-bottom: 1rem; padding: .9rem 1.2rem; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet);
  scroll-margin-top: 1rem;
}
.file:target { border-color: var(--link); }
.file h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
.file > p { margin: 0; color: var(--faint); font-size: .87rem; }
.file.clean, .file.none { padding: .45rem 1.2rem; margin-bottom: .4rem; }
.file.clean h3, .file.none h3 { display: inline; font-weight: 400; margin-right: .8rem; }
.file.clean p, .file.none p { display: inline; margin-right: .8rem; }
.file.clean h3::before { content: "✓ "; color: var(--good); }
article { margin: .9rem 0 .2rem; padding-left: .9rem; border-left: 3px solid var(--hint); }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
article.information { border-color: var(--information); }
h4 { margin: 0; font-size: .98rem; font-weight: 600; overflow-wrap: anywhere; }
.severity { margin-right: .3em; font-size: .85rem; color: var(--hint); }
.error .severity { color: var(--error); } .warning .severity { color: var(--warning); }
.information .severity { color: var(--information); }
.place { margin: 0; color: var(--faint); font-size: .85rem; }
pre {
  margin: .45rem 0; padding: .45rem .7rem; border-radius: 6px; background: var(--ground); font-size: .87rem;
  white-space: pre-wrap; overflow-wrap: anywhere;
  font-family: "Sarasa Mono SC", "Noto Sans Mono CJK SC", Menlo, Consolas, "Microsoft YaHei", monospace;
}
.number { margin-right: .9em; color: var(--faint); user-select: none; }
mark { padding: 0 .1em; border-radius: 2px; background: var(--error-ground); color: inherit; font-weight: 700; }
mark.related { background: var(--related-ground); font-weight: 400; }
mark:empty::before { content: "‸"; color: var(--error); }
ul.related, .repairs { margin: .2rem 0; padding: 0; font-size: .9rem; list-style: none; color: var(--faint); }
.repairs { display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; color: var(--ink); }
.repairs > span { color: var(--faint); } .repairs ul { margin: 0; padding: 0; list-style: none; }
.repairs details { grid-column: 2; } .repairs summary { color: var(--link); cursor: pointer; }
.repairs b { padding: 0 .4em; border-radius: 3px; background: var(--good); color: var(--sheet); font-size: .78rem; font-weight: 400; }
.repairs small { color: var(--faint); }

@media (max-width: 44rem) { .cards { grid-template-columns: repeat(4, 1fr); } .rules th { width: auto; } }
@media print {
  @page { margin: 16mm 14mm; }
  :root { color-scheme: light; --ground: #fff; --line: #ccc; }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .filter, .repairs details { display: none; }
  article, tr, .cards { break-inside: avoid; } h3, h4, h2.part { break-after: avoid; }
  a { color: inherit; } pre { border: 1px solid var(--line); }
}
`;
