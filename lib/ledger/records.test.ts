import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { auditEntries, ledgerEntries, ledgerHeads } from "@/db/schema";
import { giveAccounts } from "@/lib/accounts/give-accounts";
import { createTestAccount } from "@/lib/accounts/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { exportMonth, exportRecord } from "./export-records";
import { ledgerKey } from "./ledger-key";
import { listRecords } from "./list-records";
import { getRecord, verifyRecord } from "./queries";
import { verifyFile } from "./record-file";
import { sealEnds } from "./seal-ends";
import { createRecordedPost, createTestChain, tamper } from "./testing";

const month = new Date().toISOString().slice(0, 7);
afterAll(closeDb);

async function readAll(lines: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}

describe("the record of a post", () => {
  it("shows who did what, recomputed, to everybody of the team", async () => {
    const owner = await createTestMember();
    const { postId } = await createRecordedPost(owner, 3);
    const analyst = await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    const { entries, verdict } = await getRecord(analyst, postId);
    expect(entries).toMatchObject([
      { number: 1, kind: "composed", actorName: "Ines Moreau", body: { number: 1 } },
      { number: 2, kind: "creator seen" },
      { number: 3, kind: "preview seen" },
    ]);
    expect(verdict).toMatchObject({ entries: 3, problem: null, hash: entries[2]?.hash });
  });

  it("is nobody's of another workspace, nor of an account that was not given, nor a client's", async () => {
    const owner = await createTestMember();
    const { postId, accountId } = await createRecordedPost(owner, 2);
    const stranger = await createTestMember();
    const other = await createTestAccount(owner);
    const manager = await giveOnly(owner, "manager", other.id);
    const absent = { code: "not-found" };
    for (const one of [stranger, manager]) {
      await expect(getRecord(one, postId)).rejects.toMatchObject(absent);
      await expect(verifyRecord(one, postId)).rejects.toMatchObject(absent);
      await expect(exportRecord(one, postId)).rejects.toMatchObject(absent);
      expect((await listRecords(one, { month })).lines).toEqual([]);
      expect(await readAll(exportMonth(one, { month }))).not.toContain(postId);
    }
    const client = await giveOnly(owner, "client", accountId);
    await expect(getRecord(client, postId)).rejects.toMatchObject({ code: "forbidden" });
    const editor = await giveOnly(owner, "editor", accountId);
    expect((await getRecord(editor, postId)).entries).toHaveLength(2);
    await expect(exportRecord(editor, postId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listRecords(editor, { month })).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportMonth(editor, { month }).next()).rejects.toMatchObject({ code: "forbidden" });
  });

  it("says what was tampered with, in the month's list too", async () => {
    const owner = await createTestMember();
    const { postId } = await createRecordedPost(owner, 4);
    const whole = await createRecordedPost(owner, 2);
    const isSecond = and(eq(ledgerEntries.postId, postId), eq(ledgerEntries.number, 2));
    await tamper((tx) => tx.update(ledgerEntries).set({ body: "not even JSON" }).where(isSecond));
    expect(await getRecord(owner, postId)).toMatchObject({
      entries: [{}, { body: { text: "not even JSON" } }, {}, {}],
      verdict: { problem: { kind: "body", number: 2 } },
    });
    const { lines } = await listRecords(owner, { month });
    expect(lines.map(({ postId: id, verdict }) => [id, verdict.problem?.kind ?? "whole"])).toEqual([
      [whole.postId, "whole"],
      [postId, "body"],
    ]);
  });
});

describe("a month", () => {
  it("still lists a record of which every entry was taken away, and one that is gone whole", async () => {
    const owner = await createTestMember();
    const { postId } = await createRecordedPost(owner, 2);
    const gone = await createTestChain(owner, 3);
    await sealEnds(owner.workspaceId, new Date());
    await tamper(async (tx) => {
      await tx.delete(ledgerEntries).where(eq(ledgerEntries.workspaceId, owner.workspaceId));
      await tx.delete(ledgerHeads).where(eq(ledgerHeads.postId, gone));
    });
    const { lines, problems } = await listRecords(owner, { month });
    expect(lines).toMatchObject([{ postId, verdict: { problem: { kind: "missing", number: 1, to: 2 } } }]);
    expect(problems).toMatchObject([{ kind: "record gone", postId: gone, number: 3 }]);
  });

  it("is that of the workspace's zone, and comes in pages that miss and repeat nothing", async () => {
    const owner = await createTestMember();
    const ids: string[] = [];
    for (let count = 0; count < 53; count++) ids.push(await createTestChain(owner, 1));
    const first = await listRecords(owner, { month });
    const second = await listRecords(owner, { month, after: first.next ?? "" });
    expect(first.lines).toHaveLength(50);
    expect(second).toMatchObject({ next: null });
    const seen = [...first.lines, ...second.lines].map(({ postId }) => postId);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen).toHaveLength(53);
    expect((await listRecords(owner, { month: "2020-01" })).lines).toEqual([]);
    await expect(listRecords(owner, { month: "soon" })).rejects.toMatchObject({ code: "invalid" });
    await expect(listRecords(owner, { month, after: "x" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("an exported file", () => {
  it("holds by itself, with and without the key, and its export is in the audit log", async () => {
    const owner = await createTestMember();
    const { postId } = await createRecordedPost(owner, 5);
    const text = JSON.stringify(await exportRecord(owner, postId));
    expect(verifyFile(text)).toMatchObject({
      problem: null,
      records: [{ postId, entries: 5, problem: null }],
    });
    expect(verifyFile(text, ledgerKey()).records).toMatchObject([{ problem: null }]);
    expect(verifyFile(text, "another key").records).toMatchObject([{ problem: { kind: "no key" } }]);
    const audited = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.workspaceId, owner.workspaceId));
    expect(audited).toMatchObject([{ kind: "ledger/exported", subjectId: postId, actorId: owner.userId }]);
  });

  it("of a month is whole, and says what was changed in it, cut off it or taken out of it", async () => {
    const owner = await createTestMember();
    const { postId } = await createRecordedPost(owner, 3);
    await createRecordedPost(owner, 2);
    const text = await readAll(exportMonth(owner, { month }));
    expect(verifyFile(text)).toMatchObject({
      problem: null,
      records: [{ entries: 2 }, { entries: 3, postId }],
    });
    const lines = text.trimEnd().split("\n");
    expect(verifyFile(lines.slice(0, -1).join("\n")).problem).toBe("cut off");
    expect(verifyFile(lines.toSpliced(1, 1).join("\n")).problem).toBe("changed");
    const forged = text.replace(`{\\"caption\\":\\"Throwing`, `{\\"caption\\":\\"Painting`);
    expect(verifyFile(forged)).toMatchObject({
      problem: "changed",
      records: [{ problem: { kind: "body" } }, {}],
    });
    expect(verifyFile("{}").problem).toBe("not a record");
    expect(verifyFile("hello\nyou").problem).toBe("not a record");
  });
});

async function giveOnly(owner: Member, role: "manager" | "editor" | "client", accountId: string) {
  const { workspaceId } = owner;
  const { userId } = await createTestMember({ role, workspaceId });
  await giveAccounts(owner, { userId, accountIds: [accountId] });
  return (await findMember(userId, workspaceId))!;
}
