import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { giveAccounts } from "@/lib/accounts/give-accounts";
import { createTestAccount } from "@/lib/accounts/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { endComposition } from "./end-composition";
import type { Composition, CompositionTarget } from "./input";
import { findComposition, findNewestComposition, listCompositions } from "./queries";
import { emptyComposition } from "./rules";
import { saveComposition } from "./save-composition";

const choices: CompositionTarget["choices"] = {
  delivery: "direct",
  privacyLevel: null,
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  disclosesPromotion: false,
  isYourBrand: false,
  isBrandedContent: false,
};

const forAccounts = (...accountIds: string[]): Composition => ({
  ...emptyComposition,
  targets: accountIds.map((accountId) => ({
    accountId,
    postId: randomUUID(),
    choices,
    caption: null,
    at: null,
  })),
});

function save(member: Member, id: string, state: Composition) {
  const input = { version: 0, savedFrom: randomUUID(), saveNumber: 1, post: null, state };
  return saveComposition(member, id, input);
}

async function createTeam() {
  const owner = await createTestMember();
  const { workspaceId } = owner;
  const [one, two] = [(await createTestAccount(owner)).id, (await createTestAccount(owner)).id];
  const { userId } = await createTestMember({ role: "editor", workspaceId });
  await giveAccounts(owner, { userId, accountIds: [one] });
  return { owner, editor: (await findMember(userId, workspaceId))!, one, two };
}

describe("a draft for several accounts", () => {
  it("is for those who were given all of them", async () => {
    const { owner, editor, one, two } = await createTeam();
    const [own, shared] = [randomUUID(), randomUUID()];
    await save(owner, own, forAccounts(one));
    await save(owner, shared, forAccounts(one, two));
    expect((await listCompositions(editor)).map(({ id }) => id)).toEqual([own]);
    expect(await findComposition(editor, own)).not.toBeNull();
    expect(await findComposition(editor, shared)).toBeNull();
    await expect(endComposition(editor, shared)).rejects.toMatchObject({ code: "not-found" });
    await expect(save(editor, shared, forAccounts(one))).rejects.toMatchObject({ code: "not-found" });
    expect(await findComposition(owner, shared)).toMatchObject({ version: 1 });
  });

  it("takes up no account that its author was not given", async () => {
    const { editor, one, two } = await createTeam();
    const id = randomUUID();
    await save(editor, id, forAccounts(one));
    expect(await findNewestComposition(editor, new Date())).toMatchObject({ id });
    await expect(save(editor, randomUUID(), forAccounts(two))).rejects.toMatchObject({ code: "not-found" });
    // One that exists nowhere, or not any more, stops nobody from keeping what they wrote.
    await save(editor, randomUUID(), forAccounts(randomUUID()));
  });

  it("is no longer its author's once an account of it was taken away", async () => {
    const { owner, editor, one, two } = await createTeam();
    const id = randomUUID();
    await save(editor, id, forAccounts(one));
    const { userId, workspaceId } = editor;
    await giveAccounts(owner, { userId, accountIds: [two] });
    const later = (await findMember(userId, workspaceId))!;
    expect(await findComposition(later, id)).toBeNull();
    expect(await findNewestComposition(later, new Date())).toBeNull();
  });
});
