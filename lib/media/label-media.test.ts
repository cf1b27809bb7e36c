import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db";
import { mediaLabels } from "@/db/schema";
import { createLabel } from "@/lib/workspaces/create-label";
import { deleteLabel } from "@/lib/workspaces/delete-label";
import { LABELED_AT_ONCE_MAX, LABELS_PER_ITEM_MAX } from "@/lib/workspaces/rules";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { LabelMediaInput } from "./input";
import { labelMedia } from "./label-media";
import { createTestMedia } from "./testing";

async function makeLabel(member: Member, name: string): Promise<string> {
  return (await createLabel(member, { name, colour: "teal" })).id;
}

async function labelsOf(mediaId: string): Promise<string[]> {
  const rows = await db.select().from(mediaLabels).where(eq(mediaLabels.mediaId, mediaId));
  return rows.map(({ labelId }) => labelId);
}

test("several files get and lose labels together, and what really changed is told", async () => {
  const member = await createTestMember();
  const [one, other] = [await createTestMedia(member), await createTestMedia(member)];
  const [ads, raw] = [await makeLabel(member, "Ads"), await makeLabel(member, "Raw")];
  await labelMedia(member, { mediaIds: [one.id], add: [raw], remove: [] });
  const changed = await labelMedia(member, { mediaIds: [one.id, other.id], add: [ads], remove: [raw] });
  expect(changed.added).toHaveLength(2);
  expect(changed.removed).toEqual([{ mediaId: one.id, labelId: raw }]);
  expect([await labelsOf(one.id), await labelsOf(other.id)]).toEqual([[ads], [ads]]);
});

test("a label that is put on twice is there once, and goes with its deletion", async () => {
  const member = await createTestMember();
  const [file, ads] = [await createTestMedia(member), await makeLabel(member, "Ads")];
  await labelMedia(member, { mediaIds: [file.id], add: [ads], remove: [] });
  const again = await labelMedia(member, { mediaIds: [file.id], add: [ads], remove: [] });
  expect(again.added).toEqual([]);
  await deleteLabel(member, { labelId: ads });
  expect(await labelsOf(file.id)).toEqual([]);
});

test("another workspace cannot label a file, or use a label", async () => {
  const [member, other] = [await createTestMember(), await createTestMember()];
  const [file, theirs] = [await createTestMedia(member), await createTestMedia(other)];
  const [ads, foreign] = [await makeLabel(member, "Ads"), await makeLabel(other, "Ads")];
  const gone = { code: "not-found" };
  const onForeignFile = labelMedia(other, { mediaIds: [theirs.id, file.id], add: [foreign], remove: [] });
  await expect(onForeignFile).rejects.toMatchObject(gone);
  const withForeignLabel = labelMedia(other, { mediaIds: [theirs.id], add: [ads], remove: [] });
  await expect(withForeignLabel).rejects.toMatchObject(gone);
  expect([await labelsOf(file.id), await labelsOf(theirs.id)]).toEqual([[], []]);
});

test("an analyst labels nothing, and what left the library is not there", async () => {
  const member = await createTestMember();
  const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
  const file = await createTestMedia(member);
  const asked = { mediaIds: [file.id], add: [], remove: [] };
  await expect(labelMedia(analyst, asked)).rejects.toMatchObject({ code: "forbidden" });
  const deleted = await createTestMedia(member, { deletedAt: new Date() });
  const onDeleted = labelMedia(member, { ...asked, mediaIds: [deleted.id] });
  await expect(onDeleted).rejects.toMatchObject({ code: "not-found" });
});

test("a file has so many labels and no more", async () => {
  const member = await createTestMember();
  const file = await createTestMedia(member);
  const many: string[] = [];
  for (let made = 0; made < LABELS_PER_ITEM_MAX; made++) many.push(await makeLabel(member, `Label ${made}`));
  await labelMedia(member, { mediaIds: [file.id], add: many, remove: [] });
  const more = await makeLabel(member, "More");
  const tooMany = labelMedia(member, { mediaIds: [file.id], add: [more], remove: [] });
  await expect(tooMany).rejects.toMatchObject({ code: "conflict" });
  await labelMedia(member, { mediaIds: [file.id], add: [more], remove: many.slice(0, 1) });
  expect(await labelsOf(file.id)).toHaveLength(LABELS_PER_ITEM_MAX);
});

test("a bounded number of files is labelled at once", () => {
  const ids = Array.from({ length: LABELED_AT_ONCE_MAX + 1 }, () => crypto.randomUUID());
  const parse = (mediaIds: string[]) => LabelMediaInput.safeParse({ mediaIds, add: [], remove: [] }).success;
  expect([parse([]), parse(ids.slice(1)), parse(ids)]).toEqual([false, true, false]);
});
