import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDb, db } from "@/db";
import { actorOf } from "./actor";
import { toCsv } from "./audit-csv";
import type { AuditKind } from "./audit-kinds";
import { changeRole } from "./change-role";
import { AuditFilter } from "./input";
import { exportAudit, listAudit } from "./list-audit";
import { createTestMember } from "./testing";
import type { AuditEntryView, Member } from "./types";
import { writeAudit } from "./write-audit";

afterAll(closeDb);

const write = (member: Member, kind: AuditKind, more: Partial<Parameters<typeof writeAudit>[1]> = {}) =>
  writeAudit(db, { workspaceId: member.workspaceId, actor: actorOf(member), kind, ...more });
const kindsOf = async (member: Member, filter: Record<string, unknown> = {}) =>
  (await listAudit(member, AuditFilter.parse(filter))).entries.map(({ kind }) => kind);

async function readAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("the audit log", () => {
  test("is for owners and admins, and of their own workspace alone", async () => {
    const owner = await createTestMember();
    const stranger = await createTestMember();
    await write(owner, "post/drafted");
    expect(await kindsOf(owner)).toEqual(["post/drafted"]);
    expect(await kindsOf(stranger)).toEqual([]);
    for (const role of ["manager", "editor", "approver", "client", "analyst"] as const) {
      const one = await createTestMember({ role, workspaceId: owner.workspaceId });
      await expect(listAudit(one, {})).rejects.toMatchObject({ code: "forbidden" });
      await expect(exportAudit(one, {}).next()).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("has in it who of its people signed in, since they are its people", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const editor = await createTestMember({ role: "editor", workspaceId });
    const elsewhere = await createTestMember();
    for (const one of [editor, elsewhere]) await write(one, "person/signed-in", { workspaceId: null });
    const { entries } = await listAudit(owner, {});
    expect(entries).toMatchObject([{ kind: "person/signed-in", actorId: editor.userId }]);
    await db.execute(sql`update members set created_at = now() + interval '1 day'
      where workspace_id = ${workspaceId} and user_id = ${editor.userId}`);
    expect(await kindsOf(owner)).toEqual([]);
  });

  test("is narrowed by person, kind, noun, subject, days and words", async () => {
    const owner = await createTestMember({ timeZone: "Asia/Tokyo" });
    const editor = await createTestMember({ role: "editor", workspaceId: owner.workspaceId });
    await changeRole(owner, { userId: editor.userId, role: "manager" });
    await write(editor, "post/edited", { subject: { kind: "post", id: "one", name: "Moon jar 100%" } });
    await write(editor, "post/deleted", { subject: { kind: "post", id: "two", name: "Kiln" } });
    expect(await kindsOf(owner, { person: owner.userId })).toEqual(["member/role-changed"]);
    expect(await kindsOf(owner, { kind: "post" })).toEqual(["post/deleted", "post/edited"]);
    expect(await kindsOf(owner, { kind: "post/edited" })).toEqual(["post/edited"]);
    expect(await kindsOf(owner, { kind: "nothing" })).toEqual([]);
    expect(await kindsOf(owner, { subject: "two" })).toEqual(["post/deleted"]);
    expect(await kindsOf(owner, { search: "100%" })).toEqual(["post/edited"]);
    expect(await kindsOf(owner, { search: "%" })).toEqual(["post/edited"]);
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(new Date());
    expect(await kindsOf(owner, { from: today, to: today })).toHaveLength(3);
    expect(await kindsOf(owner, { from: "2020-01-01", to: "2020-12-31" })).toEqual([]);
    expect(await kindsOf(owner, { from: "2020-99-99", person: "x", before: "y" })).toHaveLength(3);
  });

  test("comes in pages that miss and repeat nothing, and in a file that says it was taken", async () => {
    const owner = await createTestMember();
    for (let number = 0; number < 60; number++) {
      const isPersonal = number % 3 === 0;
      await write(owner, "media/deleted", { details: { number }, ...(isPersonal && { workspaceId: null }) });
    }
    const numbersOf = (entries: AuditEntryView[]) => entries.map(({ details }) => details?.number);
    const first = await listAudit(owner, {});
    const second = await listAudit(owner, { before: first.next ?? 0 });
    expect(second.next).toBeNull();
    const all = Array.from({ length: 60 }, (_, number) => 59 - number);
    expect(numbersOf([...first.entries, ...second.entries])).toEqual(all);
    const taken = await readAll(exportAudit(owner, { kind: "media" }));
    expect(numbersOf(taken)).toEqual(all);
    const { entries } = await listAudit(owner, { kind: "audit" });
    expect(entries).toMatchObject([{ kind: "audit/exported", details: { kind: "media" } }]);
  });
});

describe("a CSV", () => {
  const entry: AuditEntryView = {
    id: 7,
    at: "2027-03-14T09:30:05.123Z",
    actorId: null,
    actorName: "Ines",
    actorVia: "session",
    kind: "post/edited",
    subjectKind: "post",
    subjectId: "one",
    subjectName: null,
    details: null,
  };

  test("quotes what has commas, quotes and line breaks, and runs no formula of a spreadsheet", async () => {
    const names = ["=1+1", "+49 30", "-2", "@sum", " \t=x", 'a "b", c\nd', "plain"];
    const each = async function* () {
      for (const subjectName of names) yield { ...entry, subjectName };
    };
    const [head, ...lines] = await readAll(toCsv(each()));
    expect(head).toBe("\uFEFFtime,who,via,what,subject kind,subject id,subject,details,number\r\n");
    const start = "2027-03-14T09:30:05.123Z,Ines,session,post/edited,post,one,";
    const cells = ["'=1+1", "'+49 30", "'-2", "'@sum", "' \t=x", '"a ""b"", c\nd"', "plain"];
    expect(lines).toEqual(cells.map((cell) => `${start}${cell},,7\r\n`));
  });
});
