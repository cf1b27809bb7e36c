import { type CutJson, isCut } from "../api/cut-json.ts";
import { type Html, html } from "./html.ts";

const CHARACTERS_MAX = 20_000;

/** For reading: set out, and cut with a note when it is long. */
export function showJson(cut: CutJson, name: string): Html {
  if (cut.text === "") return html`<p class="faint">${sizeOf(cut.bytes)}: too much to be shown here.</p>`;
  const isWhole = !isCut(cut);
  const text = isWhole ? JSON.stringify(JSON.parse(cut.text), null, 2) : cut.text;
  const isShort = isWhole && text.length <= CHARACTERS_MAX;
  const note = html`<p class="faint">Cut here; all of it is ${sizeOf(cut.bytes)}.</p>`;
  return html`<pre tabindex="0" role="region" aria-label="${name}">${text.slice(0, CHARACTERS_MAX)}</pre>${!isShort && note}`;
}

export function jsonOf(value: unknown): CutJson {
  const text = JSON.stringify(value ?? null);
  return { text, bytes: Buffer.byteLength(text) };
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
