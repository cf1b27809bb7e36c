import type { Reply } from "../reply.ts";
import { showDocument } from "./document.ts";
import { html } from "./html.ts";

type Login = { next: string; problem?: string; status?: number; headers?: Record<string, string> };

export function showLogin({ next, problem, status = 200, headers = {} }: Login): Reply {
  const body = html`<div class="narrow"><h1>Engine</h1>
<p class="faint">Runs, steps and timers. What they hold may be personal.</p>
<form method="post" action="/login" class="card login">
<input type="hidden" name="next" value="${next}">
<label for="password">Password</label>
<input type="password" id="password" name="password" required autofocus autocomplete="current-password"${
    problem && html` aria-invalid="true" aria-describedby="problem"`
  }>
${problem && html`<p id="problem" class="problem" role="alert">${problem}</p>`}
<button class="main">Sign in</button></form></div>`;
  return showDocument({ status, title: "Sign in", body, headers }, undefined);
}
