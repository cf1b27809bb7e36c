import "server-only";
import { and, eq, exists } from "drizzle-orm";
import sharp from "sharp";
import { db } from "@/db";
import { members, workspaceLogos } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import { LOGO_BYTES_MAX, LOGO_UPLOAD_BYTES_MAX } from "./rules";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

const SIDE = 256;
const PIXELS_MAX = 40_000_000;
const VERSION_CHARS = 12;
const qualities = [90, 75, 50];

/** What the first bytes may be. Nothing else is handed to a decoder, SVG with its references least of all. */
const startsOf = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  webp: [0x52, 0x49, 0x46, 0x46],
} as const;

/** Kept as a square WebP: what is not square stands in the middle of one, on nothing. */
export async function setLogo(member: Member, picture: Uint8Array): Promise<void> {
  assertMay(member, "change workspace");
  const webp = await toSquare(picture);
  const version = sha256(Buffer.from(webp).toString("base64")).slice(0, VERSION_CHARS);
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    await tx
      .insert(workspaceLogos)
      .values({ workspaceId, webp, version })
      .onConflictDoUpdate({ target: workspaceLogos.workspaceId, set: { webp, version } });
    await writeAudit(tx, logoChange(member, "new"));
  });
}

export async function removeLogo(member: Member): Promise<void> {
  assertMay(member, "change workspace");
  await db.transaction(async (tx) => {
    await tx.delete(workspaceLogos).where(eq(workspaceLogos.workspaceId, member.workspaceId));
    await writeAudit(tx, logoChange(member, "none"));
  });
}

/** For whoever is in that workspace, be it the one on screen or not. */
export async function getLogo(userId: string, workspaceId: string) {
  const membership = db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceLogos.workspaceId), eq(members.userId, userId)));
  const [logo] = await db
    .select({ webp: workspaceLogos.webp, version: workspaceLogos.version })
    .from(workspaceLogos)
    .where(and(eq(workspaceLogos.workspaceId, workspaceId), exists(membership)));
  if (!logo) throw new AppError("not-found", "There is no such logo.");
  return logo;
}

async function toSquare(picture: Uint8Array): Promise<Buffer> {
  if (picture.byteLength > LOGO_UPLOAD_BYTES_MAX) throw new AppError("invalid", "The picture is too large.");
  const isKnown = Object.values(startsOf).some((start) => start.every((byte, at) => picture[at] === byte));
  if (!isKnown) throw new AppError("invalid", "Choose a PNG, JPEG or WebP picture.");
  try {
    const square = sharp(picture, { failOn: "error", limitInputPixels: PIXELS_MAX })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } });
    for (const quality of qualities) {
      const webp = await square.clone().webp({ quality }).toBuffer();
      if (webp.byteLength <= LOGO_BYTES_MAX) return webp;
    }
  } catch (cause) {
    throw new AppError("invalid", "This picture cannot be read. Choose another one.", { cause });
  }
  throw new AppError("invalid", "The picture is too large.");
}

function logoChange(member: Member, logo: "new" | "none") {
  const { workspaceId, workspaceName: name } = member;
  return {
    workspaceId,
    actor: actorOf(member),
    kind: "workspace/changed" as const,
    subject: { kind: "workspace" as const, id: workspaceId, name },
    details: { logo },
  };
}
