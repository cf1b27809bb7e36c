import "server-only";
import { isIP } from "node:net";
import { getEnv } from "@/lib/env";
import { guardedFetch, type OutsideAnswer, OutsideError, type OutsideProblem } from "@/lib/guarded-fetch";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { createPullUrl, getPullPrefix } from "./media-url";
import { PROBE_CONTENT_TYPE, PROBE_MEDIA_ID, probeBytes } from "./pull-probe";

export interface PrefixCheckLine {
  step:
    | "HTTPS"
    | "domain name"
    | "public address"
    | "reachable"
    | "no redirect"
    | "file as it is"
    | "parts"
    | "verification files";
  /** `note`: nothing is wrong, and something is worth knowing. */
  state: "ok" | "problem" | "note";
  /** What is so, or what to do. */
  text: string;
}

export interface PrefixCheck {
  prefix: string;
  /** As far as can be seen from here. TikTok looks from somewhere else. */
  passes: boolean;
  /** Ends at the first step that the next ones cannot do without. */
  lines: PrefixCheckLine[];
}

type Fetch = typeof guardedFetch;

const REQUEST_TIMEOUT_MS = 5000;
const PROBE_LIFE_MS = 60_000;
const PART = { first: 2, last: 17 };
/** Names that no public DNS knows (RFC 6761, 6762 and 8375, and ICANN's .internal). */
const localName = /(^|\.)(localhost|local|internal|test|invalid|example|onion|home\.arpa)$/;

/** Whether TikTok could pull from below APP_URL/media/: asked for as TikTok would, by the public address. */
export async function checkPullPrefix(member: Member, fetch: Fetch = guardedFetch): Promise<PrefixCheck> {
  assertMay(member, "change workspace");
  const url = new URL(getPullPrefix());
  const lines = [checkHttps(url), checkName(url.hostname)];
  if (!lines.some(isProblem)) lines.push(...(await checkAnswers(url, fetch)));
  return { prefix: url.href, passes: !lines.some(isProblem), lines };
}

function checkHttps({ protocol }: URL): PrefixCheckLine {
  if (protocol === "https:") return { step: "HTTPS", state: "ok", text: "APP_URL is served over https." };
  const text = "TikTok pulls over https only. Put Cuepost behind https and set APP_URL to that address.";
  return { step: "HTTPS", state: "problem", text };
}

function checkName(hostname: string): PrefixCheckLine {
  const isName = isIP(hostname.replace(/^\[|\]$/g, "")) === 0 && hostname.includes(".");
  if (isName && !localName.test(hostname)) {
    return { step: "domain name", state: "ok", text: `${hostname} is a domain name.` };
  }
  const text = `TikTok verifies domain names only, and ${hostname} is not a public one. Set APP_URL to a domain of yours.`;
  return { step: "domain name", state: "problem", text };
}

async function checkAnswers({ hostname }: URL, fetch: Fetch): Promise<PrefixCheckLine[]> {
  const expiresAt = new Date(Date.now() + PROBE_LIFE_MS);
  const probeUrl = createPullUrl({ id: PROBE_MEDIA_ID, contentType: PROBE_CONTENT_TYPE }, { expiresAt });
  const answer = await ask(fetch, probeUrl);
  if (answer instanceof OutsideError) return describeSilence(hostname, answer);
  const lines: PrefixCheckLine[] = [
    { step: "public address", state: "ok", text: `${hostname} leads to a public address.` },
    { step: "reachable", state: "ok", text: "It answers this server by that address." },
    checkRedirect(answer),
  ];
  if (lines.some(isProblem)) return lines;
  lines.push(checkFile(answer));
  if (!lines.some(isProblem)) lines.push(checkPart(await askForPart(fetch, probeUrl)));
  return [...lines, await checkVerificationFiles(fetch)];
}

const silenceWords: Record<OutsideProblem, string> = {
  address:
    "TikTok needs a public one. If your DNS answers differently outside your network, look the name up there.",
  "not found": "Give the name an A or AAAA record that leads to this Cuepost.",
  timeout:
    "Open the port to the outside. A server behind a router often cannot reach its own public address: then open the prefix from another network.",
  certificate: "TikTok wants a certificate that browsers trust, for this very name. Renew or install it.",
  unreachable:
    "Start the proxy that serves it, and open its port. A server behind a router often cannot reach its own public address: then open the prefix from another network.",
};

function describeSilence(hostname: string, { problem, message }: OutsideError): PrefixCheckLine[] {
  const text = `${message} ${silenceWords[problem]}`;
  if (problem === "address" || problem === "not found") {
    return [{ step: "public address", state: "problem", text }];
  }
  return [
    { step: "public address", state: "ok", text: `${hostname} leads to a public address.` },
    { step: "reachable", state: "problem", text },
  ];
}

function checkRedirect({ status, headers }: OutsideAnswer): PrefixCheckLine {
  if (status < 300 || status > 399) {
    return {
      step: "no redirect",
      state: "ok",
      text: "It answers by itself, without sending TikTok elsewhere.",
    };
  }
  const place = findHost(headers.location);
  const text = `It redirects${place}, and TikTok follows no redirect. Set APP_URL to the address that answers, or take the redirect out of the proxy for /media/.`;
  return { step: "no redirect", state: "problem", text };
}

/** No more than the host: an address may carry what nobody else should read. */
function findHost(location: string | undefined): string {
  return location && URL.canParse(location) ? ` to ${new URL(location).host}` : "";
}

function checkFile({ status, headers, body, isCut }: OutsideAnswer): PrefixCheckLine {
  const problem = (text: string): PrefixCheckLine => ({ step: "file as it is", state: "problem", text });
  if (status !== 200) {
    return problem(
      `A file below the prefix is answered with status ${status} instead of 200. Let the proxy pass /media/ on to this Cuepost, with no sign-in, bot check or firewall rule before it.`,
    );
  }
  if (isCut || !Buffer.from(body).equals(probeBytes)) {
    return problem(
      "Other bytes arrive than Cuepost sent. Switch off whatever changes pictures or pages for /media/ in your proxy or CDN, and see that the name leads to this Cuepost.",
    );
  }
  if (headers["content-type"]?.split(";")[0] !== PROBE_CONTENT_TYPE || headers["content-encoding"]) {
    return problem("The proxy changes the content type or compresses files. Let it pass both on untouched.");
  }
  if (headers["content-length"] !== String(probeBytes.length)) {
    return problem("The proxy leaves out how long a file is. Let it pass Content-Length on.");
  }
  return { step: "file as it is", state: "ok", text: "A file arrives whole, with its type and length." };
}

async function askForPart(fetch: Fetch, probeUrl: string) {
  // A place of its own, so that no cache between answers with what it kept of the whole file.
  const range = `bytes=${PART.first}-${PART.last}`;
  return ask(fetch, `${probeUrl}?part`, { range });
}

function checkPart(answer: OutsideAnswer | OutsideError): PrefixCheckLine {
  const expected = Buffer.from(probeBytes.slice(PART.first, PART.last + 1));
  const isPart =
    !(answer instanceof OutsideError) &&
    answer.status === 206 &&
    answer.headers["content-range"] === `bytes ${PART.first}-${PART.last}/${probeBytes.length}` &&
    expected.equals(answer.body);
  if (isPart) return { step: "parts", state: "ok", text: "A part is given out when a part is asked for." };
  const text =
    "A request for a part of a file is not answered with that part, so a broken download begins anew. Let the proxy pass the Range header on.";
  return { step: "parts", state: "problem", text };
}

async function checkVerificationFiles(fetch: Fetch): Promise<PrefixCheckLine> {
  const files = [...getEnv().TIKTOK_VERIFICATION_FILES];
  const step = "verification files";
  if (files.length === 0) {
    const text =
      "None is set. You need one unless the domain is verified by DNS: TikTok's portal gives it to you, TIKTOK_VERIFICATION_FILES serves it.";
    return { step, state: "note", text };
  }
  const answers = await Promise.all(files.map(([name]) => ask(fetch, getPullPrefix() + name)));
  const wrong = files.filter(([, content], at) => !isServed(answers[at], content)).map(([name]) => name);
  if (wrong.length === 0) {
    return { step, state: "ok", text: `${files.map(([name]) => name).join(", ")}: served below the prefix.` };
  }
  const text = `${wrong.join(", ")} cannot be read below the prefix as it is set. Let the proxy pass it on to this Cuepost.`;
  return { step, state: "problem", text };
}

function isServed(answer: OutsideAnswer | OutsideError | undefined, content: string): boolean {
  if (!answer || answer instanceof OutsideError || answer.status !== 200) return false;
  return Buffer.from(answer.body).toString("latin1") === content;
}

async function ask(
  fetch: Fetch,
  url: string,
  headers: Record<string, string> = {},
): Promise<OutsideAnswer | OutsideError> {
  try {
    return await fetch(url, { headers, timeoutMs: REQUEST_TIMEOUT_MS, bodyBytesMax: 4096 });
  } catch (error) {
    if (error instanceof OutsideError) return error;
    throw error;
  }
}

function isProblem({ state }: PrefixCheckLine): boolean {
  return state === "problem";
}
