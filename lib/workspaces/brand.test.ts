import { eq } from "drizzle-orm";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries } from "@/db/schema";
import { BrandInput } from "./input";
import { getLogo, removeLogo, setLogo } from "./logo";
import { listWorkspaces } from "./queries";
import {
  brandColours,
  darkenToReadable,
  isReadableBrand,
  LOGO_BYTES_MAX,
  LOGO_UPLOAD_BYTES_MAX,
} from "./rules";
import { setBrand } from "./set-brand";
import { createTestMember } from "./testing";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("a brand colour", () => {
  test("carries white letters, as each that is offered does", () => {
    expect(brandColours.filter((colour) => !isReadableBrand(colour))).toEqual([]);
    expect(BrandInput.parse({ colour: " #26687A" })).toEqual({ colour: "#26687a" });
    for (const colour of ["#ffd400", "#fff", "red", "#12345g", "url(x)"]) {
      expect(BrandInput.safeParse({ colour }).success).toBe(false);
    }
  });

  test("that is too light has a darker one that can be read, and a readable one stays", () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const darker = darkenToReadable(colour);
        expect(isReadableBrand(darker)).toBe(true);
        if (isReadableBrand(colour)) expect(darker).toBe(colour);
      }),
    );
  });

  test("is owners' and admins' to choose, and shown to everybody in the workspace", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const manager = await createTestMember({ workspaceId, role: "manager" });
    await setBrand(owner, { colour: "#26687a" });
    expect(await listWorkspaces(manager.userId)).toMatchObject([{ brandColour: "#26687a" }]);
    await expect(setBrand(manager, { colour: null })).rejects.toMatchObject({ code: "forbidden" });
    const audit = await db.select().from(auditEntries).where(eq(auditEntries.workspaceId, workspaceId));
    expect(audit).toMatchObject([{ kind: "workspace/changed", details: { brandColour: "#26687a" } }]);
  });
});

describe("a logo", () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#b0374a" } })
      .jpeg()
      .toBuffer();

  test("becomes a small square WebP, with an address of its own", async () => {
    const owner = await createTestMember();
    await setLogo(owner, await picture(900, 300));
    const { webp, version } = await getLogo(owner.userId, owner.workspaceId);
    expect(await sharp(webp).metadata()).toMatchObject({ format: "webp", width: 256, height: 256 });
    expect(webp.byteLength).toBeLessThan(LOGO_BYTES_MAX);
    expect(await listWorkspaces(owner.userId)).toMatchObject([{ logoVersion: version }]);
    await setLogo(owner, await picture(300, 900));
    expect((await getLogo(owner.userId, owner.workspaceId)).version).not.toBe(version);
    await removeLogo(owner);
    await expect(getLogo(owner.userId, owner.workspaceId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is no SVG, no half picture and nothing huge", async () => {
    const owner = await createTestMember();
    const half = (await picture(600, 600)).subarray(0, 700);
    const files = [
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      half,
      Buffer.from([0xff, 0xd8, 0xff]),
    ];
    for (const file of files) await expect(setLogo(owner, file)).rejects.toMatchObject({ code: "invalid" });
    const huge = Buffer.alloc(LOGO_UPLOAD_BYTES_MAX + 1);
    await expect(setLogo(owner, huge)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is given to people of the workspace, and changed by owners and admins", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const client = await createTestMember({ workspaceId, role: "client" });
    const stranger = await createTestMember();
    await setLogo(owner, await picture(100, 100));
    expect((await getLogo(client.userId, workspaceId)).webp.byteLength).toBeGreaterThan(0);
    await expect(getLogo(stranger.userId, workspaceId)).rejects.toMatchObject({ code: "not-found" });
    await expect(setLogo(client, await picture(9, 9))).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeLogo(client)).rejects.toMatchObject({ code: "forbidden" });
  });
});
