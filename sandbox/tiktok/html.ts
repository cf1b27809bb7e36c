import type { Reply } from "./reply.ts";

/** Markup that is already safe to send. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Html | readonly Html[] | undefined | false;

/** Everything put into the template is escaped, unless it is Html itself. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(strings.map((text, index) => text + render(pieces[index])).join(""));
}

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "object") return piece.map(({ text }) => text).join("");
  return String(piece).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

interface PageOptions {
  isWide?: boolean;
}

export function page(status: number, title: string, body: Html, { isWide = false }: PageOptions = {}): Reply {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body><main${isWide && html` class="wide"`}>${body}</main></body>
</html>`;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
    body: document.text,
  };
}

const CONTROL_STYLE = `
main.wide { max-width: 84rem; }
.jump { display: flex; flex-wrap: wrap; gap: .375rem; margin: .75rem 0 1.25rem; }
.jump a { border: 1px solid var(--line); border-radius: 99px; padding: .25rem .75rem; background: var(--card);
  text-decoration: none; font-size: .875rem; }
.desk { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; align-items: start; }
.desk > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
.desk .card { padding: 1rem; scroll-margin-top: 1rem; }
.title { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: 2.25rem;
  margin-bottom: .25rem; }
.title h2 { margin: 0; font-size: 1.0625rem; }
.lines { list-style: none; margin: 0 -1rem; padding: 0 1rem; max-height: 26rem; overflow-y: auto; }
.lines:focus-visible { outline-offset: -3px; }
.lines > li { padding: .5rem 0; }
.lines > li + li { border-top: 1px solid var(--line); }
.lines p { margin: 0; overflow-wrap: anywhere; }
.row { display: flex; align-items: flex-start; justify-content: space-between; flex-wrap: wrap;
  gap: .25rem .75rem; }
.grow { flex: 1; min-width: 0; }
.badge.bad { color: var(--bad); border-color: var(--bad); }
.row > .badge { flex: none; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
time { font-variant-numeric: tabular-nums; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: .625rem .75rem;
  margin: .75rem 0; align-items: end; }
.field { display: block; min-width: 0; }
.field.wide { grid-column: span 2; }
.field > span { display: block; font-size: .8125rem; color: var(--faint); margin-bottom: .125rem; }
.field input, .field select, textarea { width: 100%; min-height: 2.5rem; font: inherit; color: inherit; padding: .25rem .5rem;
  background: var(--ground); border: 1px solid var(--edge); border-radius: 8px; }
textarea { display: block; font: .875rem/1.4 ui-monospace, monospace; resize: vertical; }
.tick { display: flex; align-items: center; gap: .5rem; min-height: 2.25rem; cursor: pointer; }
.ticks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); column-gap: .75rem; }
button.small { flex: none; padding: .25rem .75rem; min-height: 2.25rem; font-size: .875rem; border-color: var(--edge);
  border-radius: 8px; }
.desk .actions { margin: .75rem 0 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0; }
.inline { display: flex; align-items: end; gap: .5rem; margin-top: .5rem; }
.inline .field { flex: 1; }
.inline button { min-height: 2.5rem; }
summary { cursor: pointer; min-height: 2.25rem; align-content: center; }
.creator { border-top: 1px solid var(--line); }
.title + .creator { border-top: 0; }
.creator > summary { display: flex; align-items: center; gap: .75rem; padding: .5rem 0; }
.creator[open] { padding-bottom: 1rem; }
@media (max-width: 60rem) { .desk { grid-template-columns: minmax(0, 1fr); } }
@media (pointer: coarse) { button.small, .tick, .field input, .field select { min-height: 2.75rem; } }
`;

const STYLE = `
:root { color-scheme: light dark; --ground: light-dark(#f3f4f6, #131518); --card: light-dark(#fff, #1d2025);
  --ink: light-dark(#1b1f24, #e9ecf0); --faint: light-dark(#5b6470, #a0a9b5); --line: light-dark(#d9dde3, #343941);
  --accent: light-dark(#2f5d8a, #8fbce8); --edge: light-dark(#8a929d, #6b7480); --bad: light-dark(#a3331f, #ff9d8a); --on-accent: light-dark(#fff, #10202f); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.narrow { max-width: 30rem; margin-inline: auto; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
a { color: var(--accent); }
p { margin: .25rem 0 .75rem; }
.faint { color: var(--faint); font-size: .875rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; }
.rows { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.rows > li + li { border-top: 1px solid var(--line); }
.rows label, .rows a, .rows .row { display: flex; align-items: center; gap: .75rem; padding: .625rem .75rem; min-height: 3.25rem;
  cursor: pointer; color: inherit; text-decoration: none; background: var(--card); }
.rows label:hover, .rows a:hover { background: var(--ground); }
.rows .grow { flex: 1; min-width: 0; }
.rows .grow > span { display: block; overflow-wrap: anywhere; }
[type=radio], [type=checkbox] { width: 1.15rem; height: 1.15rem; accent-color: var(--accent); flex: none; margin: 0; }
.avatar { width: 2.5rem; height: 2.5rem; border-radius: 50%; flex: none; }
.avatar.large { width: 5rem; height: 5rem; }
.badge { display: inline-block; border: 1px solid var(--line); border-radius: 99px; padding: 0 .5rem; font-size: .75rem;
  line-height: 1.5rem; color: var(--faint); background: var(--card); white-space: nowrap; }
.actions { display: flex; gap: .75rem; margin-top: 1.5rem; }
button { flex: 1; font: inherit; font-weight: 600; padding: .7rem 1rem; border-radius: 10px; border: 1px solid var(--line);
  background: var(--card); color: inherit; cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.who { display: flex; gap: 1rem; align-items: center; margin-bottom: 1rem; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1.5rem; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; padding: 0; margin: 0;
  list-style: none; }
.grid a { display: block; color: inherit; text-decoration: none; }
.grid video { width: 100%; aspect-ratio: 9/16; object-fit: cover; background: #000; border-radius: 10px; display: block; }
.grid p { margin: .375rem 0 0; font-size: .875rem; display: -webkit-box; -webkit-line-clamp: 2;
  -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; }
.carousel { display: flex; gap: 2px; aspect-ratio: 9/16; overflow-x: auto; scroll-snap-type: x mandatory;
  border-radius: 10px; background: #000; }
.carousel img { flex: 0 0 92%; min-width: 0; height: 100%; object-fit: contain; scroll-snap-align: center; }
.carousel img:only-child { flex-basis: 100%; }
.watch { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); align-items: start; }
.watch video { width: 100%; max-height: 80vh; background: #000; border-radius: 12px; display: block; }
.caption { white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .375rem 1rem; margin: 1rem 0 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
code { font-size: .875em; overflow-wrap: anywhere; }
${CONTROL_STYLE}
@media (max-width: 42rem) { .watch { grid-template-columns: minmax(0, 1fr); } }
`;
