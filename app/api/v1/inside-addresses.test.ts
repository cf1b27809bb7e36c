import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getEnv } from "@/lib/env";
import { guardedFetch, guardedOpen } from "@/lib/guarded-fetch";
import { createTestKey } from "@/lib/keys/testing";
import { runImport, startTestOrigin, type TestOrigin } from "@/lib/media/testing-origin";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

const announced: { data: { importId: string } }[] = [];
vi.mock("@/inngest/client", async (original) => ({
  ...(await original<object>()),
  announce: async (event: (typeof announced)[number]) => void announced.push(event),
}));

/** What a name leads to, one answer after the other; any other name is asked of the system. */
const names = vi.hoisted(() => new Map<string, string[][]>());
vi.mock("node:dns", async (original) => {
  const dns = await original<typeof import("node:dns")>();
  type Told = (error: Error | null, found: { address: string; family: number }[]) => void;
  const lookup = (name: string, options: object, told: Told) => {
    const left = names.get(name);
    if (!left) return dns.lookup(name, { ...options, all: true }, told);
    const now = left.length > 1 ? left.shift() : left[0];
    told(
      null,
      (now ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  return { ...dns, default: { ...dns, lookup }, lookup };
});

const listener = createServer((socket) => {
  connections++;
  socket.destroy();
});
let connections = 0;
let port: number;
let origin: TestOrigin;
let secret: string;

beforeAll(async () => {
  // Both families, so that whatever reaches this machine is counted.
  listener.listen(0, "::");
  await once(listener, "listening");
  port = (listener.address() as AddressInfo).port;
  origin = await startTestOrigin();
  secret = (await createTestKey(await createTestMember())).secret;
});
afterEach(() => {
  Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [] });
  expect(connections).toBe(0);
});
afterAll(async () => {
  listener.close();
  await origin.close();
});

/** PORT is one of this machine that counts who connects. */
const addresses = [
  ...["127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "0.0.0.0", "0", "localhost", "LocalHost"],
  ...["localhost.", "127.0.0.1.", "foo.localhost", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]"],
  ...["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]"],
  ...["2130706433", "017700000001", "0x7f000001", "0177.0.0.1", "0x7f.1", "0x7f.0x0.0x0.0x1", "127.0x1"],
  ...["127。0。0。1", "127．0．0．1", "１２７.0.0.1", "①②⑦.⓪.⓪.①", "ⓛocalhost", "%31%32%37.0.0.1"],
].map((host) => `http://${host}:PORT/`);

/** Inside of some network, where nothing of ours could count. */
const elsewhere = [
  ...["169.254.169.254", "169.254.170.2", "[fe80::1]", "[fe80::a9fe:a9fe]", "[fd00:ec2::254]", "0xa9fea9fe"],
  ...["168.63.129.16", "100.100.100.200", "192.0.0.192", "10.0.0.1", "10.255.255.255", "172.16.0.1"],
  ...["172.31.255.254", "192.168.0.1", "192.168.1.1", "100.64.0.1", "198.18.0.1", "224.0.0.1"],
  ...["255.255.255.255", "[fc00::1]", "[fdff::1]", "[ff02::1]", "[2001:db8::1]", "[64:ff9b::7f00:1]"],
  ...["[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2002:a00:1::1]"],
  ...["[2001:0:7f00:1::]", "[2001::80ff:fffe]", "[::ffff:10.0.0.1]", "[::ffff:a9fe:a9fe]"],
].map((host) => `http://${host}/latest/meta-data/`);

const inside = [...addresses, ...elsewhere];
/** Refused before anything is written down. */
const spellings = [
  ...[
    "file:///etc/passwd",
    "ftp://127.0.0.1:PORT/a",
    "gopher://127.0.0.1:PORT/_GET",
    "data:video/mp4;base64,AA",
  ],
  ...["http://me:secret@127.0.0.1:PORT/", "https://me@files.example/", "javascript:alert(1)", "//127.0.0.1/"],
  ...[
    "http://",
    "http://[::1",
    "http://[fe80::1%25lo]:PORT/",
    "unix:///var/run/docker.sock",
    "blob:http://a/b",
  ],
];
const here = (url: string) => url.replace("PORT", String(port));

/** By the API: the words that the file is rejected with, or those of the refusal at the door. */
async function importFrom(url: string): Promise<{ status: number; words: string }> {
  const asked = await callApi("POST /media/import", { secret, body: { url } });
  const body = await asked.json();
  if (asked.status !== 202) return { status: asked.status, words: body.detail };
  expect(await runImport(announced.at(-1)?.data.importId ?? "")).toBe("failed");
  const file = await (await callApi(`GET /media/${body.id}`, { secret })).json();
  expect(file.status).toBe("rejected");
  return { status: 202, words: file.problem };
}

const refusal = /not a public address|Only http and https|leads nowhere/;

describe("an address inside", () => {
  it.each(inside)("%s is not connected to by either guard", async (url) => {
    for (const guard of [guardedFetch, guardedOpen]) {
      await expect(guard(here(url))).rejects.toMatchObject({ name: "OutsideError" });
      await expect(guard(here(url))).rejects.toThrow(refusal);
    }
  });

  it.each(inside)("%s fails an import, with words", async (url) => {
    expect(await importFrom(here(url))).toMatchObject({ status: 202, words: expect.stringMatching(refusal) });
  });

  it.each(spellings)("%s is refused at the door", async (url) => {
    for (const guard of [guardedFetch, guardedOpen]) await expect(guard(here(url))).rejects.toThrow();
    expect(await importFrom(here(url))).toMatchObject({ status: 422 });
  });
});

describe("a redirect from an allowed host", () => {
  it.each([...inside, ...spellings.slice(0, 6)])("to %s is not followed", async (url) => {
    Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [origin.host] });
    origin.answers.set("/away.mp4", (_, response) => {
      response.setHeader("location", encodeURI(here(url)).replaceAll("%25", "%"));
      response.writeHead(302).end();
    });
    const { status, words } = await importFrom(`http://${origin.host}/away.mp4`);
    expect([status, words]).toEqual([202, expect.stringMatching(/not a public|Only http|leads|is none/)]);
  });

  it.each(["/round.mp4", "?again"])("in a circle by %s ends", async (location) => {
    Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [origin.host] });
    origin.answers.set("/round.mp4", (_, response) => void response.writeHead(307, { location }).end());
    expect((await importFrom(`http://${origin.host}/round.mp4`)).words).toMatch(/without an end/);
  });
});

describe("a name", () => {
  it.each([
    ["metadata.google.internal", [["169.254.169.254"]]],
    ["mixed.example", [["93.184.216.34", "127.0.0.1"]]],
    ["mixed-six.example", [["2606:4700::1111", "::1"]]],
    ["mapped.example", [["::ffff:127.0.0.1"]]],
    ["nat.example", [["64:ff9b::7f00:1"]]],
    ["later-public.example", [["127.0.0.1"], ["93.184.216.34"]]],
    ["Mixed-Case.Example.", [["10.0.0.1"]]],
  ])("%s that leads inside is refused", async (name, answers) => {
    const host = new URL(`http://${name}`).hostname;
    const setNames = () =>
      names.set(
        host,
        answers.map((each) => [...each]),
      );
    for (const guard of [guardedFetch, guardedOpen]) {
      setNames();
      await expect(guard(`http://${name}:${port}/`)).rejects.toThrow(/not a public address/);
    }
    setNames();
    expect((await importFrom(`http://${name}:${port}/`)).words).toMatch(/not a public address/);
  });

  it("that changes after it was checked leads to what was checked: it is asked once", async () => {
    // Nobody answers at a documented address of nobody; that this machine is not asked instead is what counts.
    const answers = [["198.41.0.4"], ["127.0.0.1"], ["127.0.0.1"]];
    names.set("rebind.example", answers);
    const asked = guardedOpen(`http://rebind.example:${port}/`, { silenceMs: 300 });
    await expect(asked).rejects.toMatchObject({ name: "OutsideError" });
    expect(answers).toHaveLength(2);
  });
});

describe("the list of exceptions", () => {
  it("is empty unless a setting fills it, and names one host with its port", async () => {
    expect(getEnv().IMPORT_ALLOWED_HOSTS).toEqual([]);
    Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [origin.host] });
    const [, other] = origin.host.split(":");
    for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${other}/`, `https://127.0.0.1/`]) {
      expect((await importFrom(url)).words).toMatch(refusal);
    }
  });

  it.each(["allowed_hosts", "IMPORT_ALLOWED_HOSTS", "allow_private"])(
    "cannot be told by a request: %s",
    async (field) => {
      const body = { url: `http://127.0.0.1:${port}/`, [field]: [`127.0.0.1:${port}`] };
      const answer = await callApi("POST /media/import", { secret, body });
      expect([answer.status, (await answer.json()).code]).toEqual([422, "unknown_field"]);
    },
  );
});

describe("a server that does not play fair", () => {
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1_000_000)]);

  it.each([
    ["compresses", /compressed/, { "content-encoding": "gzip", "content-length": "100" }],
    ["claims more than there can be", /up to 4 GB/, { "content-length": "999999999999" }],
    ["calls a page a video", /a web page/, { "content-type": "video/mp4" }],
  ])("and %s is not read on", async (_what, words, headers) => {
    Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [origin.host] });
    origin.answers.set("/unfair.mp4", (_, response) => {
      response.writeHead(200, headers).end("<!doctype html><title>Sign in</title>");
    });
    expect((await importFrom(`http://${origin.host}/unfair.mp4`)).words).toMatch(words);
  });

  it("and never ends is cut off", async () => {
    Object.assign(getEnv(), { IMPORT_ALLOWED_HOSTS: [origin.host] });
    let sentBytes = 0;
    origin.answers.set("/endless.jpg", (_, response) => {
      const more = () => {
        while (!response.destroyed) {
          sentBytes += jpeg.length;
          if (!response.write(jpeg)) return void response.once("drain", more);
        }
      };
      response.writeHead(200);
      more();
    });
    const { words } = await importFrom(`http://${origin.host}/endless.jpg`);
    expect(words).toMatch(/larger than 50 MB/);
    expect(sentBytes).toBeLessThan(200_000_000);
  });
});
