import { createHmac, randomBytes } from "node:crypto";
import type { Engine } from "../engine.ts";
import { isSameSecret } from "../signature.ts";

const SESSION_HOURS = 12;
const COOKIE = "engine_session";
const TOKEN = /^(\d{13})\.([A-Za-z0-9_-]{22})\.([0-9a-f]{64})$/;

export type Session = { nonce: string; expiresAt: Date };

/** The cookie's value, `<until>.<nonce>.<signature>`: any process of the engine can read it. */
export function makeSession(engine: Engine, now: Date): string {
  const until = now.getTime() + SESSION_HOURS * 3_600_000;
  const claim = `${until}.${randomBytes(16).toString("base64url")}`;
  return `${claim}.${sign(engine, `session:${claim}`)}`;
}

export async function findSession(engine: Engine, cookies: string | undefined, now: Date) {
  const [, until, nonce, signature] = TOKEN.exec(readCookie(cookies)) ?? [];
  if (!until || !nonce || !signature) return undefined;
  if (!isSameSecret(signature, sign(engine, `session:${until}.${nonce}`))) return undefined;
  const session: Session = { nonce, expiresAt: new Date(Number(until)) };
  if (session.expiresAt <= now) return undefined;
  const [ended] = await engine.sql`select key from engine.keys where key = ${endedKey(session)}`;
  return ended ? undefined : session;
}

/** A cookie that somebody copied ends with it too. */
export async function endSession(engine: Engine, session: Session): Promise<void> {
  await engine.sql`insert into engine.keys (key, owner, expires_at)
    values (${endedKey(session)}, '', ${session.expiresAt}) on conflict do nothing`;
}

/** What a form of this session carries, and no other page can know. */
export function formToken(engine: Engine, session: Session): string {
  return sign(engine, `form:${session.nonce}`);
}

export function cookieHeader(value: string, isHttps: boolean): string {
  const age = value === "" ? 0 : SESSION_HOURS * 3600;
  const secure = isHttps ? "; Secure" : "";
  return `${COOKIE}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
}

/** With another password, or another key, all sessions are over. */
function sign(engine: Engine, claim: string): string {
  const { signingKey, pagePassword = "" } = engine.settings;
  const key = createHmac("sha256", signingKey).update(`engine page:${pagePassword}`).digest();
  return createHmac("sha256", key).update(claim).digest("hex");
}

const endedKey = ({ nonce }: Session): string => `page:ended:${nonce}`;

function readCookie(header: string | undefined): string {
  const start = `${COOKIE}=`;
  const found = header?.split(/;\s*/).find((cookie) => cookie.startsWith(start));
  return found?.slice(start.length) ?? "";
}
