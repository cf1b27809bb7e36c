import { and, eq, gt, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { ledgerEntries, ledgerHeads, ledgerSeals } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { hashEntry, toSortedJson } from "./hash-entry";
import { readChain, toVerdict, verifyPost } from "./read-chain";
import { findUnsealed, sealEnds } from "./seal-ends";
import { createTestChain, tamper } from "./testing";
import { verifySeals } from "./verify-seals";

const DAY_MS = 86_400_000;
let member: Member;
let postId: string;

beforeAll(async () => {
  member = await createTestMember();
});
afterAll(closeDb);
beforeEach(async () => {
  postId = await createTestChain(member, 9);
});

const at = (number: number) => and(eq(ledgerEntries.postId, postId), eq(ledgerEntries.number, number));
const problemOf = async (id = postId) => (await verifyPost(id)).problem;
const falsify = (body: string) => ({ body, bodySha256: sha256(body) });

/** Everything from this entry on, hashed anew, as somebody would who knows how but has no key. */
async function recompute(from: number) {
  await tamper(async (tx) => {
    const links = await tx
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.postId, postId))
      .orderBy(ledgerEntries.number);
    let previousHash = links[from - 2]?.hash ?? "";
    for (const link of links.slice(from - 1)) {
      const hash = hashEntry({ ...link, previousHash });
      await tx.update(ledgerEntries).set({ previousHash, hash }).where(at(link.number));
      previousHash = hash;
    }
    await tx.update(ledgerHeads).set({ hash: previousHash }).where(eq(ledgerHeads.postId, postId));
  });
}

describe("a record that was tampered with", () => {
  it("holds while nobody touched it", async () => {
    expect(await verifyPost(postId)).toMatchObject({ entries: 9, problem: null });
  });

  it("names the entry whose body was changed", async () => {
    const body = toSortedJson({ number: 4, caption: "Something else" });
    await tamper((tx) => tx.update(ledgerEntries).set({ body }).where(at(4)));
    expect(await problemOf()).toEqual({ kind: "body", number: 4 });
  });

  it("names the entry whose person, time or kind was changed", async () => {
    await tamper((tx) => tx.update(ledgerEntries).set({ actorName: "Somebody Else" }).where(at(3)));
    expect(await problemOf()).toEqual({ kind: "heading", number: 3 });
  });

  it("names an entry that is missing in the middle", async () => {
    await tamper((tx) => tx.delete(ledgerEntries).where(at(5)));
    expect(await problemOf()).toEqual({ kind: "missing", number: 5, to: 5 });
  });

  it("names what was cut off at the end", async () => {
    await tamper((tx) =>
      tx.delete(ledgerEntries).where(and(eq(ledgerEntries.postId, postId), gt(ledgerEntries.number, 7))),
    );
    expect(await problemOf()).toEqual({ kind: "missing", number: 8, to: 9 });
  });

  it("names two entries that changed places", async () => {
    await tamper(async (tx) => {
      await tx.update(ledgerEntries).set({ number: 100 }).where(at(4));
      await tx.update(ledgerEntries).set({ number: 4 }).where(at(6));
      await tx.update(ledgerEntries).set({ number: 6 }).where(at(100));
    });
    expect(await problemOf()).toEqual({ kind: "place", number: 4, to: 6 });
  });

  it("sees that a chain was hashed anew without the key, although it fits itself", async () => {
    const body = toSortedJson({ number: 2, caption: "Something else" });
    await tamper((tx) => tx.update(ledgerEntries).set(falsify(body)).where(at(2)));
    await recompute(2);
    const { key, ...withoutKey } = await readChain(postId);
    expect(toVerdict(withoutKey).problem).toBeNull();
    expect(await problemOf()).toEqual({ kind: "no key", number: 2 });
  });

  it("sees that its end was moved to hide what was cut off", async () => {
    await tamper(async (tx) => {
      const kept = await tx.select().from(ledgerEntries).where(at(6));
      await tx
        .delete(ledgerEntries)
        .where(and(eq(ledgerEntries.postId, postId), gt(ledgerEntries.number, 6)));
      const end = { number: 6, hash: kept[0]?.hash ?? "" };
      await tx.update(ledgerHeads).set(end).where(eq(ledgerHeads.postId, postId));
    });
    expect(await problemOf()).toEqual({ kind: "end no key", number: 6 });
  });

  it("sees that the end was taken away", async () => {
    await tamper((tx) => tx.delete(ledgerHeads).where(eq(ledgerHeads.postId, postId)));
    expect(await problemOf()).toEqual({ kind: "no end", number: 9 });
  });

  it("knows from an earlier file what was put back to how it was", async () => {
    const [early] = await db.select().from(ledgerHeads).where(eq(ledgerHeads.postId, postId));
    await createTestChain(member, 2, postId);
    const exported = await verifyPost(postId);
    await tamper(async (tx) => {
      await tx
        .delete(ledgerEntries)
        .where(and(eq(ledgerEntries.postId, postId), gt(ledgerEntries.number, 9)));
      await tx.update(ledgerHeads).set(early!).where(eq(ledgerHeads.postId, postId));
    });
    expect(await problemOf()).toBeNull();
    const known = [{ number: exported.entries, hash: exported.hash, at: new Date("2027-03-01T00:00:00Z") }];
    expect((await verifyPost(postId, known)).problem).toEqual({
      kind: "cut",
      number: 10,
      to: 11,
      at: "2027-03-01T00:00:00.000Z",
    });
  });
});

describe("the seal of a day", () => {
  let own: Member;
  beforeEach(async () => {
    own = await createTestMember();
    postId = await createTestChain(own, 3);
    await sealEnds(own.workspaceId, new Date());
  });

  it("is due a day after the last one, and only where something grew", async () => {
    const later = new Date(Date.now() + DAY_MS + 1000);
    const isDue = async (when: Date) => (await findUnsealed(when, 10_000)).includes(own.workspaceId);
    expect(await isDue(later)).toBe(false);
    await createTestChain(own, 1, postId);
    expect(await isDue(new Date())).toBe(false);
    expect(await isDue(later)).toBe(true);
  });

  it("shows that a record was put back, and that one is gone without a trace", async () => {
    const [early] = await db.select().from(ledgerHeads).where(eq(ledgerHeads.postId, postId));
    await createTestChain(own, 1, postId);
    await sealEnds(own.workspaceId, new Date());
    await tamper(async (tx) => {
      await tx.delete(ledgerEntries).where(at(4));
      await tx.update(ledgerHeads).set(early!).where(eq(ledgerHeads.postId, postId));
    });
    expect(await problemOf()).toMatchObject({ kind: "cut", number: 4, to: 4 });
    await tamper(async (tx) => {
      await tx.delete(ledgerEntries).where(eq(ledgerEntries.postId, postId));
      await tx.delete(ledgerHeads).where(eq(ledgerHeads.postId, postId));
    });
    expect(await problemOf()).toBeNull();
    expect(await verifySeals(own.workspaceId)).toEqual([
      { kind: "record gone", number: 4, postId, at: expect.any(String) },
    ]);
  });

  it("is a chain itself: one that is gone or changed is named", async () => {
    await createTestChain(own, 1, postId);
    await sealEnds(own.workspaceId, new Date());
    const seal = (number: number) =>
      and(eq(ledgerSeals.workspaceId, own.workspaceId), eq(ledgerSeals.number, number));
    expect(await verifySeals(own.workspaceId)).toEqual([]);
    await tamper((tx) => tx.update(ledgerSeals).set({ ends: "[]" }).where(seal(2)));
    expect(await verifySeals(own.workspaceId)).toEqual([{ kind: "seal changed", number: 2 }]);
    await tamper((tx) => tx.delete(ledgerSeals).where(seal(1)));
    expect(await verifySeals(own.workspaceId)).toEqual([{ kind: "seal missing", number: 1 }]);
  });
});

describe("the database", () => {
  const refused = (work: Promise<unknown>) =>
    expect(work.catch((error: Error) => Promise.reject(error.cause))).rejects.toThrow(/keeps|only grows/);

  it("refuses the app itself every change of what was written", async () => {
    const isOurs = eq(ledgerEntries.postId, postId);
    await refused(db.update(ledgerEntries).set({ body: "{}" }).where(isOurs));
    await refused(db.delete(ledgerEntries).where(isOurs));
    await refused(db.update(ledgerHeads).set({ number: 2 }).where(eq(ledgerHeads.postId, postId)));
    await refused(db.delete(ledgerHeads).where(eq(ledgerHeads.postId, postId)));
    for (const table of ["ledger_entries", "ledger_heads", "ledger_seals", "audit_entries"]) {
      await refused(db.execute(sql.raw(`truncate ${table}`)));
    }
  });

  it("refuses the same to a role that may do everything with the rows but owns nothing", async () => {
    await db.transaction(async (tx) => {
      const role = `app_${member.workspaceId.replaceAll("-", "")}`;
      await tx.execute(sql.raw(`create role ${role}`));
      await tx.execute(sql.raw(`grant all on ledger_entries, workspaces to ${role}`));
      await tx.execute(sql.raw(`set local role ${role}`));
      await refused(
        tx.transaction((inner) => inner.delete(ledgerEntries).where(eq(ledgerEntries.postId, postId))),
      );
      await refused(tx.transaction((inner) => inner.execute(sql`truncate ledger_entries`)));
      await tx.execute(sql`reset role`);
      await tx.execute(sql.raw(`drop owned by ${role}`));
      await tx.execute(sql.raw(`drop role ${role}`));
    });
  });
});
