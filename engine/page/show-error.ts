import { type Html, html } from "./html.ts";
import { jsonOf, showJson } from "./show-json.ts";

const MESSAGE_CHARACTERS_MAX = 2000;

export function showError(error: unknown, title: string): Html {
  const { name, message } = Object(error) as { name?: unknown; message?: unknown };
  const words = [name, message].filter((part) => typeof part === "string").join(": ");
  return html`<div class="error"><p><b>${title}.</b> ${words.slice(0, MESSAGE_CHARACTERS_MAX)}</p>
<details><summary>Details</summary>${showJson(jsonOf(error), "The error")}</details></div>`;
}
