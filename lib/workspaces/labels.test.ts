import { describe, expect, test } from "vitest";
import { changeLabel } from "./change-label";
import { createLabel } from "./create-label";
import { deleteLabel } from "./delete-label";
import { NewLabelInput } from "./input";
import { listLabels } from "./queries";
import { LABEL_NAME_MAX, LABELS_MAX } from "./rules";
import { createTestMember } from "./testing";

describe("the labels of a workspace", () => {
  test("are listed by name, whatever its case", async () => {
    const member = await createTestMember();
    for (const name of ["teasers", "Ads", "Evergreen"]) await createLabel(member, { name, colour: "moss" });
    expect((await listLabels(member)).map(({ name }) => name)).toEqual(["Ads", "Evergreen", "teasers"]);
  });

  test("have names of their own, also against another case", async () => {
    const member = await createTestMember();
    await createLabel(member, { name: "Evergreen", colour: "moss" });
    const again = createLabel(member, { name: "EVERGREEN", colour: "sky" });
    await expect(again).rejects.toMatchObject({ code: "conflict", field: "name" });
    const other = await createTestMember();
    await createLabel(other, { name: "Evergreen", colour: "sky" });
  });

  test("can get another name or colour, but not that of another label", async () => {
    const member = await createTestMember();
    await createLabel(member, { name: "Ads", colour: "clay" });
    const { id: labelId } = await createLabel(member, { name: "Teaser", colour: "clay" });
    expect(await changeLabel(member, { labelId, name: "TEASER", colour: "plum" })).toEqual({
      id: labelId,
      name: "TEASER",
      colour: "plum",
    });
    const taken = changeLabel(member, { labelId, name: "ads", colour: "plum" });
    await expect(taken).rejects.toMatchObject({ code: "conflict", field: "name" });
  });

  test("can be deleted, once", async () => {
    const member = await createTestMember();
    const { id: labelId } = await createLabel(member, { name: "Ads", colour: "clay" });
    await deleteLabel(member, { labelId });
    expect(await listLabels(member)).toEqual([]);
    await expect(deleteLabel(member, { labelId })).rejects.toMatchObject({ code: "not-found" });
  });

  test("cannot be seen, changed or deleted by another workspace", async () => {
    const [member, other] = [await createTestMember(), await createTestMember()];
    const label = await createLabel(member, { name: "Ads", colour: "clay" });
    const change = changeLabel(other, { labelId: label.id, name: "Mine", colour: "sky" });
    await expect(change).rejects.toMatchObject({ code: "not-found" });
    await expect(deleteLabel(other, { labelId: label.id })).rejects.toMatchObject({ code: "not-found" });
    expect(await listLabels(other)).toEqual([]);
    expect(await listLabels(member)).toEqual([label]);
  });

  test("are looked at by analysts, and kept by owners and editors", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const [editor, analyst] = [
      await createTestMember({ role: "editor", workspaceId }),
      await createTestMember({ role: "analyst", workspaceId }),
    ];
    const label = await createLabel(editor, { name: "Ads", colour: "clay" });
    expect(await listLabels(analyst)).toEqual([label]);
    const refused = { code: "forbidden" };
    await expect(createLabel(analyst, { name: "Mine", colour: "sky" })).rejects.toMatchObject(refused);
    const change = changeLabel(analyst, { labelId: label.id, name: "Mine", colour: "sky" });
    await expect(change).rejects.toMatchObject(refused);
    await expect(deleteLabel(analyst, { labelId: label.id })).rejects.toMatchObject(refused);
  });

  test("are bounded in number, also when two make the last one at once", async () => {
    const member = await createTestMember();
    for (let made = 1; made < LABELS_MAX; made++) {
      await createLabel(member, { name: `Label ${made}`, colour: "stone" });
    }
    const made = await Promise.allSettled(
      ["One", "Other"].map((name) => createLabel(member, { name, colour: "stone" })),
    );
    expect(made.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await listLabels(member)).toHaveLength(LABELS_MAX);
  });
});

test("the name of a label is trimmed, not empty and not long", () => {
  const parse = (name: string) => NewLabelInput.safeParse({ name, colour: "sky" });
  expect(parse("  Paid \n partnership ").data?.name).toBe("Paid partnership");
  expect(parse("   ").success).toBe(false);
  expect(parse("x".repeat(LABEL_NAME_MAX)).success).toBe(true);
  expect(parse("x".repeat(LABEL_NAME_MAX + 1)).success).toBe(false);
  expect(NewLabelInput.safeParse({ name: "Ads", colour: "vermilion" }).success).toBe(false);
});
