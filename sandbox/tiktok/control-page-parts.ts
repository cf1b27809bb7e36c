import { type Html, html } from "./html.ts";

interface Section {
  id: string;
  title: string;
  /** Stands beside the title, such as a button that clears the section. */
  aside?: Html | undefined;
}

export function section({ id, title, aside }: Section, body: Html): Html {
  return html`<section class="card" id="${id}" aria-labelledby="${id}-title">
<div class="title"><h2 id="${id}-title">${title}</h2>${aside}</div>${body}</section>`;
}

/** A long list scrolls in itself, so the page stays one that can be looked over. */
export function lines(name: string, items: readonly Html[], nothing: string): Html {
  if (items.length === 0) return html`<p class="faint">${nothing}</p>`;
  return html`<ul class="lines" tabindex="0" role="list" aria-label="${name}">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

export function button(act: string, name: string): Html {
  return html`<form method="post" action="/_sandbox/forms/${act}"><button class="small">${name}</button></form>`;
}

export function choice(name: string, label: string, options: readonly Html[], isWide = false): Html {
  return html`<label class="field${isWide && " wide"}"><span>${label}</span><select name="${name}">${options}</select></label>`;
}

export function option(value: string, name: string, isChosen = false): Html {
  return html`<option value="${value}"${isChosen && html` selected`}>${name}</option>`;
}

export function textField(name: string, label: string, value = ""): Html {
  return html`<label class="field"><span>${label}</span><input name="${name}" value="${value}" autocomplete="off"></label>`;
}

export function numberField(
  name: string,
  label: string,
  { value, min, max }: { value: number; min: number; max: number },
): Html {
  return html`<label class="field"><span>${label}</span>
  <input type="number" name="${name}" value="${value}" min="${min}" max="${max}" required></label>`;
}

export function tick(name: string, label: string, isTicked: boolean): Html {
  return html`<label class="tick"><input type="checkbox" name="${name}"${isTicked && html` checked`}>${label}</label>`;
}

/** The day only where it is another one. */
export function timeOf(at: number, now: number): Html {
  const text = new Date(at).toISOString();
  const isToday = text.slice(0, 10) === new Date(now).toISOString().slice(0, 10);
  const short = isToday ? text.slice(11, 19) : text.slice(5, 16).replace("T", " ");
  return html`<time datetime="${text}" title="${text}">${short}</time>`;
}

export function creatorLink(username: string | null | undefined): Html | undefined {
  return username ? html`<a href="/@${username}">@${username}</a>` : undefined;
}
