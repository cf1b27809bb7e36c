import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import { VideoSourceInput } from "./input";
import { setVideoSource } from "./set-video-source";
import { createTestAccount, readAccountRow } from "./testing";

afterAll(closeDb);

describe("setVideoSource", () => {
  it("keeps how an account's videos reach TikTok, and goes back to the deployment's way", async () => {
    const member = await createTestMember({ role: "manager" });
    const { id } = await createTestAccount(member);
    for (const videoSource of ["pull", "upload", null] as const) {
      await setVideoSource(member, { accountId: id, videoSource });
      expect((await readAccountRow(id)).videoSource).toBe(videoSource);
    }
  });

  it("is not for analysts, and not for another workspace", async () => {
    const member = await createTestMember();
    const { id } = await createTestAccount(member);
    const change = { accountId: id, videoSource: "pull" } as const;
    const analyst = await createTestMember({ workspaceId: member.workspaceId, role: "analyst" });
    await expect(setVideoSource(analyst, change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setVideoSource(await createTestMember(), change)).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await readAccountRow(id)).videoSource).toBeNull();
  });

  it("takes no third way", () => {
    const isTaken = (videoSource: unknown) =>
      VideoSourceInput.safeParse({ accountId: randomUUID(), videoSource }).success;
    expect(["pull", null, "push"].map(isTaken)).toEqual([true, true, false]);
  });
});
