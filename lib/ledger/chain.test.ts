import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { sha256 } from "@/lib/crypto";
import { actorOf } from "@/lib/workspaces/actor";
import { createTestMember } from "@/lib/workspaces/testing";
import { appendEntry } from "./append-entry";
import { hashEntry, sealEnd, sealHash, toSortedJson } from "./hash-entry";
import { readChain, verifyPost } from "./read-chain";
import { createTestChain } from "./testing";
import { type Chain, type ChainLink, verifyChain } from "./verify-chain";

const key = "a key";
const postId = randomUUID();

afterAll(closeDb);

function chainOf(bodies: unknown[]): Chain & { links: ChainLink[] } {
  const links: ChainLink[] = [];
  for (const [index, content] of bodies.entries()) {
    const body = toSortedJson({ content });
    const entry = {
      workspaceId: "w",
      postId,
      number: index + 1,
      at: new Date(index),
      actorId: null,
      actorName: "Ines",
      actorVia: "session",
      kind: "edited",
      bodySha256: sha256(body),
      previousHash: links.at(-1)?.hash ?? "",
    };
    const hash = hashEntry(entry);
    links.push({ ...entry, body, hash, seal: sealHash(key, hash) });
  }
  const end = { postId, number: links.length, hash: links.at(-1)?.hash ?? "" };
  return { postId, links, head: { ...end, seal: sealEnd(key, end) }, key };
}

it("holds whatever was written, and no field of it can be changed unseen", () => {
  const fields = [
    "workspaceId",
    "actorName",
    "actorVia",
    "kind",
    "body",
    "bodySha256",
    "hash",
    "seal",
  ] as const;
  fc.assert(
    fc.property(
      fc.array(fc.json(), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.constantFrom(...fields),
      (bodies, pick, field) => {
        const chain = chainOf(bodies);
        expect(verifyChain(chain)).toBeNull();
        const index = pick % chain.links.length;
        const links = chain.links.with(index, { ...chain.links[index]!, [field]: "0" });
        expect(verifyChain({ ...chain, links })?.number).toBe(index + 1);
      },
    ),
  );
});

it("misses whatever is taken out or put in another order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (length, first, second) => {
      const chain = chainOf(Array.from({ length }, (_, index) => index));
      const [from, to] = [first % length, second % length];
      const cut = verifyChain({ ...chain, links: chain.links.toSpliced(from, 1) });
      expect(cut).toMatchObject({ kind: "missing", number: from + 1 });
      fc.pre(from !== to);
      const links = chain.links
        .with(from, { ...chain.links[to]!, number: from + 1 })
        .with(to, { ...chain.links[from]!, number: to + 1 });
      expect(verifyChain({ ...chain, links })).toEqual({
        kind: "place",
        number: Math.min(from, to) + 1,
        to: Math.max(from, to) + 1,
      });
    }),
  );
});

it("hashes the same content alike, in whatever order it was written", () => {
  expect(toSortedJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
});

it("stays one chain when many append at once", async () => {
  const member = await createTestMember();
  const id = await createTestChain(member, 1);
  const append = (number: number) =>
    db.transaction((tx) =>
      appendEntry(tx, {
        workspaceId: member.workspaceId,
        postId: id,
        actor: actorOf(member),
        kind: "edited",
        body: { number },
      }),
    );
  await Promise.all(Array.from({ length: 30 }, (_, number) => append(number)));
  expect(await verifyPost(id)).toMatchObject({ entries: 31, problem: null });
});

it("takes back an entry together with what it told of", async () => {
  const member = await createTestMember();
  const id = await createTestChain(member, 2);
  const work = db.transaction(async (tx) => {
    const record = { workspaceId: member.workspaceId, postId: id, actor: actorOf(member) };
    await appendEntry(tx, { ...record, kind: "edited", body: {} });
    throw new Error("The change was refused.");
  });
  await expect(work).rejects.toThrow("refused");
  expect((await readChain(id)).links).toHaveLength(2);
  expect(await verifyPost(id)).toMatchObject({ entries: 2, problem: null });
});
