import { readForm } from "./body.ts";
import type { Call } from "./call.ts";
import { findCreator, listCreators } from "./creators.ts";
import { type Html, html, page } from "./html.ts";
import { type Reply, Violation } from "./reply.ts";
import { ALWAYS_GRANTED, isScope, SCOPES, type Scope } from "./scopes.ts";
import { showTraits } from "./show-traits.ts";
import { issueCode } from "./tokens.ts";

interface AuthorizeRequest {
  clientKey: string;
  redirectUri: string;
  state: string;
  scopes: Scope[];
}

export function showConsent(call: Call): Reply {
  const asked = readAuthorizeRequest(call);
  const creators = listCreators(call.store);
  return page(
    200,
    "Allow access?",
    html`<form method="post" action="${call.url.pathname + call.url.search}" class="card narrow">
  <h1>An app asks for access to your account</h1>
  <p class="faint">Sandbox. Client <code>${asked.clientKey}</code> will send you back to
    <code>${new URL(asked.redirectUri).host}</code>.</p>
  <h2 id="who">Continue as</h2>
  <ul class="rows" role="radiogroup" aria-labelledby="who">${creators.map(
    (creator, index) => html`<li><label>
      <input type="radio" name="username" value="${creator.username}"${index === 0 && html` checked`}>
      <img class="avatar" src="/avatars/${creator.username}.svg" alt="">
      <span class="grow"><span>${creator.nickname}</span><span class="faint">@${creator.username}${showTraits(creator)}</span></span>
    </label></li>`,
  )}</ul>
  <h2>It may</h2>
  <ul class="rows">${asked.scopes.map(showScope)}</ul>
  <div class="actions">
    <button name="decision" value="cancel">Cancel</button>
    <button name="decision" value="allow" class="main">Allow</button>
  </div>
</form>`,
  );
}

function showScope(scope: Scope): Html {
  const isFixed = scope === ALWAYS_GRANTED;
  return html`<li><label>
    <span class="grow"><span>${SCOPES[scope]}</span><span class="faint">${scope}${isFixed && ", always on"}</span></span>
    <input type="checkbox" name="scope" value="${scope}" checked${isFixed && html` disabled`}>
  </label></li>`;
}

export async function decideConsent(call: Call): Promise<Reply> {
  const asked = readAuthorizeRequest(call);
  const form = await readForm(call);
  if (form.get("decision") !== "allow") {
    const error_description = "The user refused the authorization.";
    return sendBack(asked, { error: "access_denied", error_description });
  }
  const creator = findCreator(call.store, form.get("username") ?? "");
  if (!creator) throw new Violation(400, "invalid_request", "Pick one of the creators.");
  call.creator = creator.username;
  const granted = new Set([ALWAYS_GRANTED, ...form.getAll("scope")]);
  const scopes = asked.scopes.filter((scope) => granted.has(scope)).join(",");
  const { clientKey, redirectUri } = asked;
  const grant = { clientKey, redirectUri, scopes, username: creator.username };
  const code = issueCode(call.store, call.config, grant);
  return sendBack(asked, { code, scopes });
}

function sendBack({ redirectUri, state }: AuthorizeRequest, answer: Record<string, string>): Reply {
  const query = new URLSearchParams({ ...answer, state });
  return { status: 302, headers: { location: `${redirectUri}?${query}` } };
}

/** Nobody is sent back to an address that has not been checked, so every refusal is a page. */
function readAuthorizeRequest({ url, config }: Call): AuthorizeRequest {
  const query = url.searchParams;
  const clientKey = query.get("client_key") ?? "";
  if (clientKey !== config.clientKey) throw new Violation(400, "invalid_client", "client_key is unknown.");
  const redirectUri = query.get("redirect_uri") ?? "";
  if (!config.redirectUris.includes(redirectUri)) {
    throw new Violation(400, "invalid_request", "redirect_uri is not registered, letter for letter.");
  }
  if (query.get("response_type") !== "code") {
    throw new Violation(400, "unsupported_response_type", "response_type must be code.");
  }
  const state = query.get("state");
  if (!state) throw new Violation(400, "invalid_request", "state is missing.");
  const names = (query.get("scope") ?? "").split(",").filter(Boolean);
  if (names.length === 0 || !names.every(isScope)) {
    throw new Violation(400, "invalid_scope", "scope must be known scopes, separated by commas.");
  }
  return { clientKey, redirectUri, state, scopes: [...new Set([ALWAYS_GRANTED, ...names])] };
}
