import { type Html, html } from "./html.ts";

export function showMessage(sentence: string, back = "/"): Html {
  return html`<div class="narrow"><h1>${sentence}</h1><p><a href="${back}">Go back</a></p></div>`;
}
