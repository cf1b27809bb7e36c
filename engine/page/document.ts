import { readFile } from "node:fs/promises";
import type { Reply } from "../reply.ts";
import { type Html, html } from "./html.ts";
import { clockOf } from "./when.ts";

const STYLE = new URL("./style.css", import.meta.url);

const SAFETY = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

const PLACES = [
  { path: "/", name: "Overview" },
  { path: "/runs", name: "Runs" },
  { path: "/events", name: "Events" },
  { path: "/timers", name: "Timers" },
];

export type Shown = { title: string; body: Html; status?: number; headers?: Record<string, string> };
/** What stands around a page: where one is, and how to leave. Nothing around the login. */
export type Frame = { place: string; token: string; now: Date } | undefined;

export function showDocument({ title, body, status = 200, headers = {} }: Shown, frame: Frame): Reply {
  const text = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<title>${title} · Engine</title>
</head>
<body>${frame && showHead(frame)}<main>${body}</main></body>
</html>`.text;
  return { status, headers: { ...SAFETY, "content-type": "text/html; charset=utf-8", ...headers }, text };
}

export function redirect(path: string, cookie?: string): Reply {
  return {
    status: 303,
    headers: { ...SAFETY, location: path, ...(cookie !== undefined && { "set-cookie": cookie }) },
    text: "",
  };
}

export async function showStyle(): Promise<Reply> {
  const headers = { ...SAFETY, "cache-control": "no-cache", "content-type": "text/css; charset=utf-8" };
  return { status: 200, headers, text: await readFile(STYLE, "utf8") };
}

function showHead({ place, token, now }: NonNullable<Frame>): Html {
  const links = PLACES.map(
    ({ path, name }) => html`<a href="${path}"${path === place && html` aria-current="page"`}>${name}</a>`,
  );
  return html`<header><div class="bar"><a class="mark" href="/">Engine</a><nav aria-label="Engine">${links}</nav>
<span class="clock"><time datetime="${now.toISOString()}">${clockOf(now)}</time> UTC</span>
<form method="post" action="/logout"><input type="hidden" name="token" value="${token}"><button class="quiet">Sign out</button></form>
</div></header>`;
}
