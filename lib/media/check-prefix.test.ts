import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guardedFetch, OutsideError } from "@/lib/guarded-fetch";
import { createTestMember } from "@/lib/workspaces/testing";
import { checkPullPrefix, type PrefixCheckLine } from "./check-prefix";
import { readPullToken } from "./media-url";
import { openProbe, PROBE_CONTENT_TYPE, PROBE_MEDIA_ID } from "./pull-probe";

const settings = vi.hoisted(() => ({
  APP_URL: "https://desk.cuepost-check.com",
  TIKTOK_VERIFICATION_FILES: new Map<string, string>(),
}));
vi.mock("@/lib/env", async (original) => {
  const { getEnv } = await original<typeof import("@/lib/env")>();
  return { getEnv: () => ({ ...getEnv(), ...settings }) };
});

let server: Server;
/** What stands between TikTok and Cuepost; true when it has answered. */
let between: (request: IncomingMessage, response: ServerResponse) => boolean;

beforeEach(async () => {
  settings.APP_URL = "https://desk.cuepost-check.com";
  settings.TIKTOK_VERIFICATION_FILES = new Map();
  between = () => false;
  server = createServer((request, response) => {
    if (!between(request, response)) void serveCuepost(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Cuepost's own answers below the prefix, over a real wire. */
async function serveCuepost(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const content = settings.TIKTOK_VERIFICATION_FILES.get(pathname.replace("/media/", ""));
  if (content !== undefined) return void response.end(content);
  const pull = readPullToken(pathname.split("/")[3] ?? "", new Date());
  if (pull?.mediaId !== PROBE_MEDIA_ID) return void response.writeHead(404).end();
  const { response: answer } = openProbe({ method: "GET", range: request.headers.range });
  const headers = { ...Object.fromEntries(answer.headers), "content-type": PROBE_CONTENT_TYPE };
  response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
}

/** The outside: the public name leads to the server on this machine. */
const outside: typeof guardedFetch = (address, options) => {
  const { pathname, search, origin } = new URL(address);
  expect(origin).toBe(settings.APP_URL);
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}${search}`;
  return guardedFetch(here, { ...options, isAllowed: (ip) => ip === "127.0.0.1" });
};
const inWords = (lines: PrefixCheckLine[]) => lines.map(({ step, state }) => `${step}: ${state}`);

async function check(fetch = outside) {
  const { lines, passes } = await checkPullPrefix(await createTestMember(), fetch);
  const problems = lines.filter(({ state }) => state === "problem");
  return { passes, steps: inWords(lines), problem: problems[0]?.text ?? null };
}

it("a prefix that serves as TikTok wants it passes", async () => {
  settings.TIKTOK_VERIFICATION_FILES = new Map([["tiktokAbc.txt", "proof=1"]]);
  expect(await check()).toEqual({
    passes: true,
    problem: null,
    steps: [
      "HTTPS: ok",
      "domain name: ok",
      "public address: ok",
      "reachable: ok",
      "no redirect: ok",
      "file as it is: ok",
      "parts: ok",
      "verification files: ok",
    ],
  });
});

it("no verification file is no problem: the domain may be verified by DNS", async () => {
  const { passes, steps } = await check();
  expect(passes).toBe(true);
  expect(steps.at(-1)).toBe("verification files: note");
});

it("the check is for owners", async () => {
  for (const role of ["editor", "analyst"] as const) {
    const member = await createTestMember({ role });
    await expect(checkPullPrefix(member, outside)).rejects.toMatchObject({ code: "forbidden" });
  }
});

describe("without asking anything it says", () => {
  const fetch: typeof guardedFetch = async () => expect.unreachable();

  it.each([
    ["http://localhost:3000", ["HTTPS: problem", "domain name: problem"]],
    ["http://desk.cuepost-check.com", ["HTTPS: problem", "domain name: ok"]],
    ["https://127.0.0.1", ["HTTPS: ok", "domain name: problem"]],
    ["https://[2606:4700::1]", ["HTTPS: ok", "domain name: problem"]],
    ["https://desk", ["HTTPS: ok", "domain name: problem"]],
    ["https://desk.local", ["HTTPS: ok", "domain name: problem"]],
  ])("what is wrong with %s", async (appUrl, steps) => {
    settings.APP_URL = appUrl;
    expect((await check(fetch)).steps).toEqual(steps);
  });
});

describe("it says what to do when", () => {
  it.each([
    ["address", "public address: problem", "TikTok needs a public one"],
    ["not found", "public address: problem", "A or AAAA record"],
    ["timeout", "reachable: problem", "Open the port"],
    ["certificate", "reachable: problem", "certificate that browsers trust"],
    ["unreachable", "reachable: problem", "Start the proxy"],
  ] as const)("the answer is none: %s", async (problem, step, words) => {
    const told = await check(async () => {
      throw new OutsideError(problem, "The name leads to 10.0.0.3.");
    });
    expect(told.passes).toBe(false);
    expect(told.steps.at(-1)).toBe(step);
    expect(told.problem).toContain("The name leads to 10.0.0.3.");
    expect(told.problem).toContain(words);
  });

  it("the proxy redirects, and names the host alone", async () => {
    between = (_, response) => {
      response.writeHead(308, { location: "https://www.cuepost-check.com/secret?token=1" }).end();
      return true;
    };
    const { steps, problem } = await check();
    expect(steps.at(-1)).toBe("no redirect: problem");
    expect(problem).toContain("to www.cuepost-check.com, ");
    expect(problem).not.toContain("secret");
  });

  it.each([
    ["asks for a password", 401, "", "status 401"],
    ["serves another page", 200, "<html>", "Other bytes arrive"],
  ])("the proxy %s", async (_, status, body, words) => {
    between = (_request, response) => {
      response.writeHead(status, { "content-type": "text/html" }).end(body);
      return true;
    };
    const { steps, problem } = await check();
    expect(steps).toContain("file as it is: problem");
    expect(problem).toContain(words);
  });

  it.each([
    ["content-type", "application/octet-stream", "changes the content type"],
    ["content-encoding", "identity", "compresses"],
    ["content-length", undefined, "leaves out how long"],
  ])("the proxy meddles with %s", async (name, value, words) => {
    const meddling: typeof guardedFetch = async (url, options) => {
      const answer = await outside(url, options);
      return { ...answer, headers: { ...answer.headers, [name]: value } };
    };
    expect((await check(meddling)).problem).toContain(words);
  });

  it("the proxy drops the Range header", async () => {
    between = (request) => {
      delete request.headers.range;
      return false;
    };
    const { steps, problem } = await check();
    expect(steps).toContain("parts: problem");
    expect(problem).toContain("Range header");
  });

  it("a verification file is not served, and which", async () => {
    settings.TIKTOK_VERIFICATION_FILES = new Map([
      ["tiktokGood.txt", "a"],
      ["tiktokBad.txt", "b"],
    ]);
    between = ({ url }, response) => {
      if (!url?.includes("tiktokBad")) return false;
      response.writeHead(404).end();
      return true;
    };
    const { steps, problem } = await check();
    expect(steps.at(-1)).toBe("verification files: problem");
    expect(problem).toMatch(/^tiktokBad\.txt cannot/);
  });
});

it("a bug on the way stays loud", async () => {
  await expect(check(async () => Promise.reject(new RangeError("bug")))).rejects.toThrow(RangeError);
});
