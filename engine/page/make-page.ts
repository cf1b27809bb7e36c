import type http from "node:http";
import type { Engine } from "../engine.ts";
import type { Reply } from "../reply.ts";
import { isSameSecret } from "../signature.ts";
import type { PageCall } from "./call.ts";
import { redirect, type Shown, showDocument, showStyle } from "./document.ts";
import { findAct, findPage } from "./find-page.ts";
import { isForeign, isHttps, ownPath, readForm } from "./guard.ts";
import { LoginThrottle } from "./login-throttle.ts";
import { cookieHeader, endSession, findSession, formToken, makeSession, type Session } from "./session.ts";
import { showLogin } from "./show-login.ts";
import { showMessage } from "./show-message.ts";

export type AnswerPage = (request: http.IncomingMessage, url: URL) => Promise<Reply>;
type Visit = { engine: Engine; request: http.IncomingMessage; url: URL; now: Date };

/** The engine's page. It is there only when it has a password. */
export function makePage(engine: Engine): AnswerPage {
  const { pagePassword } = engine.settings;
  if (pagePassword === undefined) {
    return async () => ({ status: 404, body: { error: "There is nothing here." } });
  }
  const throttle = new LoginThrottle(() =>
    engine.log("The page's login was tried too often and is closed for some minutes."),
  );
  return async (request, url) => {
    const visit = { engine, request, url, now: new Date() };
    const isPost = request.method === "POST";
    if (!isPost && request.method !== "GET" && request.method !== "HEAD")
      return refuse(405, "That is not done here.");
    if (url.pathname === "/style.css") return showStyle();
    if (isPost && isForeign(request))
      return refuse(403, "A page of another site cannot order anything here.");
    if (isPost && url.pathname === "/login") return logIn(visit, pagePassword, throttle);
    const session = await findSession(engine, request.headers.cookie, visit.now);
    if (session) return isPost ? act(visit, session) : show(visit, session);
    if (url.pathname === "/login") return showLogin({ next: ownPath(url.searchParams.get("next")) });
    const next =
      isPost || url.pathname === "/" ? "" : `?next=${encodeURIComponent(url.pathname + url.search)}`;
    return redirect(`/login${next}`);
  };
}

async function logIn(
  { engine, request, now }: Visit,
  password: string,
  throttle: LoginThrottle,
): Promise<Reply> {
  const form = await readForm(request);
  const next = ownPath(form?.get("next") ?? null);
  const address = request.socket.remoteAddress ?? "unknown";
  const waitSeconds = throttle.admit(address, now.getTime());
  if (waitSeconds > 0) {
    const problem = `Too many tries. Try again in ${Math.ceil(waitSeconds / 60)} min.`;
    return showLogin({ next, problem, status: 429, headers: { "retry-after": String(waitSeconds) } });
  }
  if (!isSameSecret(form?.get("password") ?? "", password)) {
    return showLogin({ next, problem: "That is not the password.", status: 401 });
  }
  throttle.forget(address);
  return redirect(next, cookieHeader(makeSession(engine, now), isHttps(request)));
}

async function show(visit: Visit, session: Session): Promise<Reply> {
  const { url, engine, now } = visit;
  if (url.pathname === "/login") return redirect("/");
  const found = findPage(url.pathname);
  const token = formToken(engine, session);
  const shown = found && (await found.show(callOf(visit, found.id, token)));
  const page: Shown = shown ?? {
    status: 404,
    title: "Nothing here",
    body: showMessage("There is nothing here."),
  };
  return showDocument(page, { place: found?.place ?? "", token, now });
}

/** Whoever orders something shows a form of this very session. */
async function act(visit: Visit, session: Session): Promise<Reply> {
  const { engine, request, url } = visit;
  const token = formToken(engine, session);
  const form = await readForm(request);
  if (!isSameSecret(form?.get("token") ?? "", token)) {
    return refuse(403, "This form is no longer good. Go back, reload the page and try again.");
  }
  if (url.pathname === "/logout") {
    await endSession(engine, session);
    return redirect("/login", cookieHeader("", isHttps(request)));
  }
  const found = findAct(url.pathname);
  if (!found) return refuse(404, "There is nothing here.");
  const outcome = await found.act(engine, found.id);
  return "path" in outcome ? redirect(outcome.path) : refuse(409, outcome.problem, outcome.back);
}

function callOf({ engine, url, now }: Visit, id: string, token: string): PageCall {
  return { engine, id, query: url.searchParams, now, token };
}

function refuse(status: number, sentence: string, back = "/"): Reply {
  return showDocument({ status, title: "Not done", body: showMessage(sentence, back) }, undefined);
}
