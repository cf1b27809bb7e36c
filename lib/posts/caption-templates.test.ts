import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { captionTemplates } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import {
  deleteCaptionTemplate,
  listCaptionTemplates,
  renameCaptionTemplate,
  saveCaptionTemplate,
} from "./caption-templates";
import { CaptionTemplateInput } from "./input";

const launch = { kind: "hashtags" as const, name: "Launch", text: "#ceramics #wheelthrown" };

let owner: Member;
beforeEach(async () => {
  owner = await createTestMember();
});
const namesOf = async (member: Member) => (await listCaptionTemplates(member)).map(({ name }) => name);

describe("a template", () => {
  it("is kept, renamed and deleted, and comes back as it was", async () => {
    const editor = await createTestMember({ role: "editor", workspaceId: owner.workspaceId });
    await saveCaptionTemplate(owner, { kind: "caption", name: "sign-off", text: "See you\non Friday" });
    const saved = await saveCaptionTemplate(editor, launch);
    expect(await listCaptionTemplates(owner)).toMatchObject([launch, { name: "sign-off" }]);
    await renameCaptionTemplate(editor, saved.id, { name: "Spring launch" });
    expect(await namesOf(owner)).toEqual(["sign-off", "Spring launch"]);
    const gone = await deleteCaptionTemplate(owner, saved.id);
    expect(await namesOf(owner)).toEqual(["sign-off"]);
    expect(await saveCaptionTemplate(owner, gone)).toEqual({ ...saved, name: "Spring launch" });
  });

  it("has a name of its own among those of its kind", async () => {
    const saved = await saveCaptionTemplate(owner, launch);
    await expect(saveCaptionTemplate(owner, launch)).rejects.toMatchObject({
      code: "conflict",
      field: "name",
    });
    await saveCaptionTemplate(owner, { ...launch, kind: "caption" });
    const other = await saveCaptionTemplate(owner, { ...launch, name: "Winter" });
    await expect(renameCaptionTemplate(owner, other.id, { name: "Launch" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await renameCaptionTemplate(owner, saved.id, { name: "Launch" })).toEqual(saved);
  });

  it("is one of 200 at the most", async () => {
    const { workspaceId } = owner;
    await db
      .insert(captionTemplates)
      .values(Array.from({ length: 199 }, (_, index) => ({ ...launch, name: `No ${index}`, workspaceId })));
    const attempts = ["One", "Another"].map((name) => saveCaptionTemplate(owner, { ...launch, name }));
    const results = await Promise.allSettled(attempts);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await listCaptionTemplates(owner)).toHaveLength(200);
  });

  it("is nobody else's: an analyst reads, another workspace has nothing to do with it", async () => {
    const saved = await saveCaptionTemplate(owner, launch);
    const analyst = await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    const stranger = await createTestMember();
    expect(await namesOf(analyst)).toEqual(["Launch"]);
    expect(await namesOf(stranger)).toEqual([]);
    await expect(saveCaptionTemplate(analyst, launch)).rejects.toMatchObject({ code: "forbidden" });
    for (const [member, code] of [
      [analyst, "forbidden"],
      [stranger, "not-found"],
    ] as const) {
      await expect(renameCaptionTemplate(member, saved.id, { name: "Mine" })).rejects.toMatchObject({ code });
      await expect(deleteCaptionTemplate(member, saved.id)).rejects.toMatchObject({ code });
    }
    await expect(saveCaptionTemplate(stranger, saved)).rejects.toMatchObject({ code: "conflict" });
    await expect(deleteCaptionTemplate(owner, "no-id")).rejects.toMatchObject({ code: "not-found" });
    expect(await listCaptionTemplates(owner)).toEqual([saved]);
  });
});

describe("what comes in", () => {
  it.each([
    [{ name: "  " }, "Give the template a name."],
    [{ name: "n".repeat(81) }, "A name has at most 80 characters."],
    [{ text: " \n" }, "Write something first: there is nothing to save."],
    [{ text: "x".repeat(4001) }, "The template may have 4000 characters."],
  ])("is refused with a sentence: %j", (part, message) => {
    const result = CaptionTemplateInput.safeParse({ ...launch, ...part });
    expect(result.error?.issues[0]?.message).toBe(message);
  });
});
