import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/db";
import { compositions } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { insertPost } from "@/lib/posts/save-draft";
import { testSettings } from "@/lib/posts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { changesIdOf } from "./changes-id";
import { endComposition } from "./end-composition";
import { Composition, SaveCompositionInput } from "./input";
import { findComposition, listCompositions } from "./queries";
import { emptyComposition } from "./rules";
import { COMPOSITIONS_MAX, saveComposition } from "./save-composition";

const page = () => ({ savedFrom: randomUUID(), saveNumber: 0 });
type Page = ReturnType<typeof page>;

/** Each save of a page counts one more, whatever becomes of it. */
function toSave(from: Page, version: number, caption: string): SaveCompositionInput {
  from.saveNumber++;
  return { ...from, version, post: null, state: { ...emptyComposition, caption } };
}

const captionOf = async (member: Member, id: string) => (await findComposition(member, id))?.state.caption;

describe("saveComposition", () => {
  it("keeps what has neither account nor media, and reads it back as it was", async () => {
    const member = await createTestMember();
    const [id, mine] = [randomUUID(), page()];
    const saved = await saveComposition(member, id, toSave(mine, 0, "Moon jar 🏺"));
    expect(saved).toMatchObject({ outcome: "saved", version: 1 });
    expect(await findComposition(member, id)).toMatchObject({
      id,
      version: 1,
      savedBy: "Ines Moreau",
      state: { ...emptyComposition, caption: "Moon jar 🏺" },
    });
    expect(await saveComposition(member, id, toSave(mine, 1, "Moon jars"))).toMatchObject({ version: 2 });
    expect(await captionOf(member, id)).toBe("Moon jars");
  });

  it("refuses the page that did not see the last save, and shows what stands there", async () => {
    const member = await createTestMember();
    const [id, first, second] = [randomUUID(), page(), page()];
    await saveComposition(member, id, toSave(first, 0, "as both saw it"));
    await saveComposition(member, id, toSave(first, 1, "the first page's"));
    expect(await saveComposition(member, id, toSave(second, 1, "the second page's"))).toMatchObject({
      outcome: "outdated",
      current: { version: 2, state: { caption: "the first page's" } },
    });
    expect(await captionOf(member, id)).toBe("the first page's");
    expect(await saveComposition(member, id, toSave(second, 2, "the second page's"))).toMatchObject({
      version: 3,
    });
  });

  it("knows a save whose answer was lost, also the very first", async () => {
    const member = await createTestMember();
    const [id, mine] = [randomUUID(), page()];
    await saveComposition(member, id, toSave(mine, 0, "lost answer"));
    expect(await saveComposition(member, id, toSave(mine, 0, "again, longer"))).toMatchObject({ version: 2 });
    expect(await saveComposition(member, id, toSave(mine, 0, "and longer"))).toMatchObject({ version: 3 });
    expect(await captionOf(member, id)).toBe("and longer");
  });

  it("never lets an older save of a page arrive over its newer one", async () => {
    const member = await createTestMember();
    const [id, mine] = [randomUUID(), page()];
    await saveComposition(member, id, toSave(mine, 0, "begun"));
    const [older, newer] = [toSave(mine, 1, "older"), toSave(mine, 1, "newer")];
    expect(await saveComposition(member, id, newer)).toMatchObject({ outcome: "saved" });
    expect(await saveComposition(member, id, older)).toMatchObject({ outcome: "outdated" });
    expect(await captionOf(member, id)).toBe("newer");
  });

  it("loses nothing without a word, in whatever order two pages save and hear of it", async () => {
    const member = await createTestMember();
    const step = fc.record({ who: fc.integer({ min: 0, max: 1 }), isHeard: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const id = randomUUID();
        const pages = [page(), page()].map((of) => ({ ...of, version: 0 }));
        let last: { who: number; version: number } | null = null;
        for (const [index, { who, isHeard }] of steps.entries()) {
          const mine = pages[who]!;
          const { version, ...from } = mine;
          mine.saveNumber++;
          const answer = await saveComposition(member, id, toSave(from, version, `${index}`));
          // Over another page's save only a page gets that has seen it.
          const hasSeen = last === null || last.who === who || last.version === version;
          expect(answer.outcome).toBe(hasSeen ? "saved" : "outdated");
          if (answer.outcome === "saved") {
            last = { who, version: answer.version };
            if (isHeard) mine.version = answer.version;
            expect(await captionOf(member, id)).toBe(`${index}`);
          }
        }
        await db.delete(compositions).where(eq(compositions.id, id));
      }),
      { numRuns: 25 },
    );
  });

  it("tells a page whose draft has ended, and does not bring it back", async () => {
    const member = await createTestMember();
    const [id, mine] = [randomUUID(), page()];
    await saveComposition(member, id, toSave(mine, 0, "thrown away"));
    expect(await endComposition(member, id)).toMatchObject({ caption: "thrown away" });
    expect(await saveComposition(member, id, toSave(mine, 1, "still typing"))).toEqual({
      outcome: "outdated",
      current: null,
    });
    expect(await findComposition(member, id)).toBeNull();
  });

  it("keeps a bounded number, and says what to do", async () => {
    const member = await createTestMember();
    await db.insert(compositions).values(
      Array.from({ length: COMPOSITIONS_MAX }, () => ({
        id: randomUUID(),
        workspaceId: member.workspaceId,
        state: emptyComposition,
        savedFrom: randomUUID(),
        saveNumber: 1,
      })),
    );
    await expect(saveComposition(member, randomUUID(), toSave(page(), 0, "one more"))).rejects.toThrow(
      /Throw some away/,
    );
  });

  it("keeps a bounded length, and what a database cannot hold it leaves out", async () => {
    const member = await createTestMember();
    const state = { ...emptyComposition, caption: "half \ud83c and \0nothing" };
    const input = SaveCompositionInput.parse({ ...toSave(page(), 0, ""), state });
    const id = randomUUID();
    await saveComposition(member, id, input);
    expect(await captionOf(member, id)).toBe("half \ufffd and nothing");
    const tooLong = { ...emptyComposition, caption: "x".repeat(20_001) };
    expect(Composition.safeParse(tooLong).success).toBe(false);
  });

  it("leaves alone what another Cuepost wrote and this one cannot read", async () => {
    const member = await createTestMember();
    const id = randomUUID();
    const { workspaceId } = member;
    await db
      .insert(compositions)
      .values({ id, workspaceId, state: { colour: "blue" }, savedFrom: randomUUID(), saveNumber: 1 });
    expect(await findComposition(member, id)).toBeNull();
    expect(await listCompositions(member)).toMatchObject([
      { id, caption: "", accountIds: [], mediaCount: 0 },
    ]);
  });
});

describe("listCompositions", () => {
  it("shows the newest first, with what they hold", async () => {
    const member = await createTestMember();
    const account = await createTestAccount(member);
    const video = await createTestMedia(member, { name: "jar.mp4" });
    const [older, newer] = [randomUUID(), randomUUID()];
    await saveComposition(member, older, toSave(page(), 0, "older"));
    const state = {
      ...emptyComposition,
      mediaIds: [video.id],
      targets: [
        { accountId: account.id, postId: randomUUID(), choices: testSettings, caption: null, at: null },
      ],
      date: "2027-03-14",
    };
    await saveComposition(member, newer, { ...toSave(page(), 0, ""), state: Composition.parse(state) });
    expect(await listCompositions(member)).toMatchObject([
      { id: newer, media: { name: "jar.mp4" }, mediaCount: 1, accountIds: [account.id], date: "2027-03-14" },
      { id: older, caption: "older", media: null, savedBy: "Ines Moreau" },
    ]);
  });

  it("leaves out changes to a post that exists, of which each person has one set", async () => {
    const member = await createTestMember();
    const account = await createTestAccount(member);
    const video = await createTestMedia(member);
    const draft = { accountId: account.id, mediaIds: [video.id], settings: testSettings };
    const post = await db.transaction((tx) => insertPost(tx, member, draft));
    const input = { ...toSave(page(), 0, "changed"), post: { id: post.id, revision: 1 } };
    const id = changesIdOf(member, post.id);
    expect(await saveComposition(member, id, input)).toMatchObject({ outcome: "saved" });
    expect(await findComposition(member, id)).toMatchObject({ postRevision: 1 });
    expect(await listCompositions(member)).toEqual([]);
    await expect(saveComposition(member, randomUUID(), input)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("another workspace", () => {
  it("cannot see, change or end a draft, nor can an analyst", async () => {
    const [member, stranger] = [await createTestMember(), await createTestMember()];
    const [id, mine] = [randomUUID(), page()];
    await saveComposition(member, id, toSave(mine, 0, "ours"));
    expect(await findComposition(stranger, id)).toBeNull();
    expect(await listCompositions(stranger)).toEqual([]);
    await expect(saveComposition(stranger, id, toSave(page(), 0, "theirs"))).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await saveComposition(stranger, id, toSave(page(), 1, "theirs"))).toEqual({
      outcome: "outdated",
      current: null,
    });
    await expect(endComposition(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(endComposition(member, "1 or 1=1")).rejects.toMatchObject({ code: "not-found" });
    const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
    await expect(findComposition(analyst, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveComposition(analyst, id, toSave(page(), 1, "x"))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await captionOf(member, id)).toBe("ours");
  });
});
