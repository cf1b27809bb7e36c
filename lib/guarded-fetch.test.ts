import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { guardedFetch, guardedOpen, isPublicAddress } from "./guarded-fetch";

const isAllowed = (address: string) => address === "127.0.0.1" || address === "::1";
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener, host = "127.0.0.1"): Promise<number> {
  const server = createServer(answer).listen(0, host);
  servers.push(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

describe("an address outside", () => {
  it("is asked, and its answer given back", async () => {
    const port = await serve((request, response) => {
      response.writeHead(418, { "x-asked": `${request.method} ${request.url} ${request.headers.range}` });
      response.end("short and stout");
    });
    const answer = await guardedFetch(`http://localhost:${port}/a?b`, { isAllowed, headers: { range: "x" } });
    expect(answer).toMatchObject({ status: 418, headers: { "x-asked": "GET /a?b x" }, isCut: false });
    expect(Buffer.from(answer.body).toString()).toBe("short and stout");
  });

  it("is given a body when there is one", async () => {
    const port = await serve((request, response) => void request.pipe(response));
    const answer = await guardedFetch(`http://127.0.0.1:${port}/`, {
      isAllowed,
      method: "POST",
      body: "ping",
    });
    expect(Buffer.from(answer.body).toString()).toBe("ping");
  });

  it("leads nowhere else: a redirect is handed back", async () => {
    const asked: (string | undefined)[] = [];
    const port = await serve((request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location: "/inside" }).end();
    });
    const answer = await guardedFetch(`http://127.0.0.1:${port}/`, { isAllowed });
    expect(answer).toMatchObject({ status: 302, headers: { location: "/inside" } });
    expect(asked).toEqual(["/"]);
  });

  it("may not say more than was bargained for", async () => {
    const port = await serve((_, response) => {
      response.write("x".repeat(1000));
      setInterval(() => response.write("x".repeat(1000)), 1).unref();
    });
    const answer = await guardedFetch(`http://127.0.0.1:${port}/`, { isAllowed, bodyBytesMax: 2500 });
    expect(answer).toMatchObject({ isCut: true });
    expect(answer.body).toHaveLength(2500);
  });

  it("may not take forever, neither to begin nor to end", async () => {
    const [silent, slow] = await Promise.all([
      serve(() => {}),
      serve((_, response) => void response.writeHead(200).write("and then")),
    ]);
    for (const port of [silent, slow]) {
      const asked = guardedFetch(`http://127.0.0.1:${port}/`, { isAllowed, timeoutMs: 100 });
      await expect(asked).rejects.toMatchObject({ problem: "timeout" });
    }
  });

  it("says when nothing listens, when a name leads nowhere, and when there is no certificate", async () => {
    const free = createTcpServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    await new Promise((done) => free.close(done));
    const problemOf = (url: string) => guardedFetch(url, { isAllowed }).catch((error) => error.problem);
    expect(await problemOf(`http://127.0.0.1:${port}/`)).toBe("unreachable");
    expect(await problemOf("http://nobody.invalid/")).toBe("not found");
    expect(await problemOf(`https://127.0.0.1:${await serve(() => {})}/`)).toBe("certificate");
  });
});

describe("an answer of any length", () => {
  it("is read as it comes, and its redirect is handed back", async () => {
    const port = await serve((request, response) => {
      response.writeHead(302, { location: "/inside", "x-asked": request.headers.range });
      response.write("and ");
      setTimeout(() => response.end("then"), 20);
    });
    const answer = await guardedOpen(`http://localhost:${port}/`, { isAllowed, headers: { range: "x" } });
    expect(answer).toMatchObject({ status: 302, headers: { location: "/inside", "x-asked": "x" } });
    expect(Buffer.concat(await Array.fromAsync(answer.body)).toString()).toBe("and then");
  });

  it("is over when it falls silent, breaks off, or is wanted no more", async () => {
    const [silent, cut] = await Promise.all([
      serve((_, response) => void response.writeHead(200).write("and then")),
      serve((_, response) => {
        response.writeHead(200, { "content-length": 100 });
        response.write("and", () => response.destroy());
      }),
    ]);
    const readAll = async (port: number, options: { silenceMs?: number; signal?: AbortSignal }) => {
      const answer = await guardedOpen(`http://127.0.0.1:${port}/`, { isAllowed, ...options });
      return Array.fromAsync(answer.body);
    };
    await expect(readAll(silent, { silenceMs: 100 })).rejects.toMatchObject({ problem: "timeout" });
    await expect(readAll(cut, {})).rejects.toMatchObject({ problem: "unreachable" });
    await expect(readAll(silent, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    const never = await serve(() => {});
    const asked = guardedOpen(`http://127.0.0.1:${never}/`, { isAllowed, silenceMs: 50 });
    await expect(asked).rejects.toMatchObject({ problem: "timeout" });
  });

  it("is guarded like any other, and a setting sees the whole address", async () => {
    const port = await serve((_, response) => void response.end("yes"));
    const asked = guardedOpen(`http://localhost:${port}/`);
    await expect(asked).rejects.toMatchObject({ problem: "address" });
    const isNamed = (_: string, { host }: URL) => host === `localhost:${port}`;
    expect(await guardedOpen(`http://localhost:${port}/`, { isAllowed: isNamed })).toMatchObject({
      status: 200,
    });
    const other = guardedOpen(`http://127.0.0.1:${port}/`, { isAllowed: isNamed });
    await expect(other).rejects.toMatchObject({ problem: "address" });
  });
});

describe("this machine and its network", () => {
  it.each([
    "http://127.0.0.1:PORT/",
    "http://localhost:PORT/",
    "http://2130706433:PORT/",
    "http://0x7f.1:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://0.0.0.0:PORT/",
  ])("are not reached by %s", async (url) => {
    let isReached = false;
    const port = await serve((_, response) => {
      isReached = true;
      response.end();
    });
    const asked = guardedFetch(url.replace("PORT", String(port)));
    await expect(asked).rejects.toMatchObject({ problem: "address" });
    expect(isReached).toBe(false);
  });

  it.each(["ftp://desk.example/", "file:///etc/passwd", "http://me:secret@desk.example/"])(
    "are not reached by %s",
    async (url) => {
      await expect(guardedFetch(url)).rejects.toMatchObject({ problem: "address" });
    },
  );
});

describe("a public address", () => {
  it.each(["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.0", "100.63.0.1", "2606:4700::1111", "2a00::1"])(
    "is %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.255.0.1", "169.254.169.254", "172.31.0.1", "192.0.0.192"],
    ...["192.168.1.1", "198.19.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255", "168.63.129.16"],
    ...[
      "::",
      "::1",
      "::ffff:8.8.8.8",
      "::ffff:10.0.0.1",
      "64:ff9b::a00:1",
      "fe80::1",
      "fe80::1%lo",
      "fc00::1",
    ],
    ...[
      "fd00:ec2::254",
      "ff02::1",
      "2001:db8::1",
      "2001::1",
      "2002:7f00:1::",
      "3fff::1",
      "4000::1",
      "",
      "host",
    ],
  ])("is not %s", (address) => expect(isPublicAddress(address)).toBe(false));

  const privateNetworks = [
    "0/8",
    "10/8",
    "100.64/10",
    "127/8",
    "169.254/16",
    "172.16/12",
    "192.168/16",
    "224/3",
  ];

  /** The same question asked in arithmetic. */
  function isPrivate(value: number): boolean {
    return privateNetworks.some((network) => {
      const [start = "", bits] = network.split("/");
      const parts = [...start.split(".").map(Number), 0, 0, 0].slice(0, 4);
      const first = parts.reduce((sum, part) => sum * 256 + part, 0);
      return value >= first && value < first + 2 ** (32 - Number(bits));
    });
  }

  const spell = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
  /** Half of them in or close to what must be refused. */
  const starts = [0, 0x0a000000, 0x64400000, 0x7f000000, 0xa9fe0000, 0xac100000, 0xc0a80000, 0xe0000000];
  const anywhere = fc.oneof(
    fc.nat({ max: 0xffffffff }),
    fc
      .tuple(fc.constantFrom(...starts), fc.integer({ min: -70_000, max: 70_000 }))
      .map(([start, by]) => Math.min(0xffffffff, Math.max(0, start + by))),
  );

  it("lies in none of the private networks, however it is written", () => {
    fc.assert(
      fc.property(anywhere, (value) => {
        fc.pre(isPrivate(value));
        const address = spell(value);
        expect(isPublicAddress(address)).toBe(false);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false);
        expect(
          isPublicAddress(`2002:${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}::`),
        ).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("of IPv6 lies in 2000::/3", () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        if (isPublicAddress(address)) expect(address).toMatch(/^[23][0-9a-f]{3}:/i);
      }),
      { numRuns: 1000 },
    );
  });

  it("is most of IPv4: the guard does not refuse the internet", () => {
    const firstParts = Array.from({ length: 223 }, (_, at) => at + 1);
    expect(firstParts.filter((first) => !isPublicAddress(`${first}.200.8.9`))).toEqual([10, 127]);
  });
});
