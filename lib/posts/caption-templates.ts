import "server-only";
import { and, asc, count, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "@/db";
import { captionTemplates } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import type { Member } from "@/lib/workspaces/types";
import type { CaptionTemplateInput, RenameTemplateInput } from "./input";
import type { CaptionTemplate } from "./types";

const TEMPLATES_MAX = 200;

const { id, kind, name, text } = captionTemplates;
const view = { id, kind, name, text };

/** All of the workspace, by name. */
export async function listCaptionTemplates(member: Member): Promise<CaptionTemplate[]> {
  assertMay(member, "view workspace");
  return db
    .select(view)
    .from(captionTemplates)
    .where(eq(captionTemplates.workspaceId, member.workspaceId))
    .orderBy(asc(sql`lower(${name})`), asc(id))
    .limit(TEMPLATES_MAX);
}

export async function saveCaptionTemplate(
  member: Member,
  input: CaptionTemplateInput,
): Promise<CaptionTemplate> {
  assertMay(member, "compose posts");
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, member.workspaceId);
    await assertRoom(tx, member.workspaceId);
    const [template] = await tx
      .insert(captionTemplates)
      .values({ ...input, workspaceId: member.workspaceId, createdBy: member.userId })
      .onConflictDoNothing()
      .returning(view);
    if (!template) throw nameIsTaken(input.name);
    return template;
  });
}

export async function renameCaptionTemplate(
  member: Member,
  templateId: string,
  input: RenameTemplateInput,
): Promise<CaptionTemplate> {
  assertMay(member, "compose posts");
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, member.workspaceId);
    const known = await findTemplate(tx, member, templateId);
    if (await isTaken(tx, member, { ...known, name: input.name })) throw nameIsTaken(input.name);
    await tx
      .update(captionTemplates)
      .set({ name: input.name, updatedAt: sql`now()` })
      .where(ours(member, templateId));
    return { ...known, name: input.name };
  });
}

/** Gives back what it was, so that it can be saved again. */
export async function deleteCaptionTemplate(member: Member, templateId: string): Promise<CaptionTemplate> {
  assertMay(member, "compose posts");
  const [gone] = await db.delete(captionTemplates).where(ours(member, templateId)).returning(view);
  if (!gone) throw notThere();
  return gone;
}

async function assertRoom(tx: Transaction, workspaceId: string): Promise<void> {
  const [row] = await tx
    .select({ templates: count() })
    .from(captionTemplates)
    .where(eq(captionTemplates.workspaceId, workspaceId));
  if ((row?.templates ?? 0) < TEMPLATES_MAX) return;
  throw new AppError("conflict", `A workspace holds ${TEMPLATES_MAX} templates. Delete one first.`);
}

async function findTemplate(tx: Transaction, member: Member, templateId: string): Promise<CaptionTemplate> {
  const [template] = await tx.select(view).from(captionTemplates).where(ours(member, templateId));
  if (!template) throw notThere();
  return template;
}

async function isTaken(tx: Transaction, member: Member, wanted: CaptionTemplate): Promise<boolean> {
  const [other] = await tx
    .select({ id })
    .from(captionTemplates)
    .where(
      and(
        eq(captionTemplates.workspaceId, member.workspaceId),
        eq(kind, wanted.kind),
        eq(name, wanted.name),
        sql`${id} <> ${wanted.id}`,
      ),
    );
  return other !== undefined;
}

/** An id that is no UUID names nothing, and would be an error to the database. */
function ours(member: Member, templateId: string) {
  if (!z.uuid().safeParse(templateId).success) return sql`false`;
  return and(eq(id, templateId), eq(captionTemplates.workspaceId, member.workspaceId));
}

const notThere = () => new AppError("not-found", "This template is no longer there.");

const nameIsTaken = (taken: string) =>
  new AppError("conflict", `There is already a template named “${taken}”. Choose another name.`, {
    field: "name",
  });
