import { randomUUID } from "node:crypto";
import { db } from "@/db";
import {
  approvalRequests,
  captionTemplates,
  clientLinks,
  comments,
  compositions,
  consents,
  invitations,
  labels,
  mediaImports,
  memberAccounts,
  posters,
  postLabels,
  posts,
  queueSlots,
  webhookDeliveries,
  webhookEndpoints,
  webhookEvents,
  workspaceLogos,
} from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { hashContent } from "@/lib/approvals/hash-content";
import { emptyComposition } from "@/lib/compositions/rules";
import { sha256 } from "@/lib/crypto";
import { createTestKey } from "@/lib/keys/testing";
import { appendEntry } from "@/lib/ledger/append-entry";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import { readContent } from "@/lib/posts/read-content";
import { emptySettings } from "@/lib/posts/rules";
import { createTestProfile } from "@/lib/profiles/testing";
import { actorOf } from "@/lib/workspaces/actor";
import type { Role } from "@/lib/workspaces/permissions";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Spot } from "./entry";
import type { World } from "./make-world";

const DAY_MS = 86_400_000;

/** One grey dot. */
const smallJpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
);

/** A post that nothing more is asked of: a draft for the inbox, so that no creator has to be asked. */
const states = {
  draft: { status: "draft" },
  scheduled: { status: "scheduled", ...soon(2) },
  "awaiting approval": { status: "awaiting approval", ...soon(3) },
  preparing: { status: "preparing", ...soon(0) },
  held: { status: "needs attention", holdCode: "drift", statusReason: "Held: a test.", ...soon(4) },
  unknown: { status: "outcome unknown", ...soon(-1) },
  published: { status: "published", publishedAt: new Date(Date.now() - DAY_MS), ...soon(-1) },
} as const;
export type TestState = keyof typeof states;

function soon(days: number) {
  const at = new Date(Math.floor(Date.now() / 60_000) * 60_000 + days * DAY_MS);
  return { scheduledLocal: at.toISOString().slice(0, 16), timeZone: "UTC", scheduledAt: at };
}

interface Where {
  mediaId?: string;
  account?: string;
}

/** Makes one thing at a time where it is told to, and remembers its id as one of that place. */
export function createMaker(world: World, spot: Spot) {
  const { owner, accountId, limited, isTest = false } = world.spots[spot];
  const { workspaceId, userId } = owner;
  const note = <Row extends { id: string }>(row: Row | undefined): Row => {
    if (!row) throw new Error("The database gave back no row.");
    world.known[spot].add(row.id);
    return row;
  };
  /** What all accounts of a workspace share is nobody's secret there. */
  const noteShared = <Row extends { id: string }>(row: Row | undefined): Row => {
    if (!row) throw new Error("The database gave back no row.");
    if (spot === "foreign") world.known.foreign.add(row.id);
    return row;
  };

  async function file(kind: "video" | "photo" = "video") {
    const create = kind === "video" ? createTestMedia : createTestPhoto;
    const row = await create(owner, { hasPoster: true, sha256: randomHash() });
    await db.insert(posters).values({ mediaId: row.id, jpeg: smallJpeg });
    return noteShared(row);
  }

  async function post(state: TestState = "draft", { mediaId, account = accountId }: Where = {}) {
    const cover = mediaId ?? (await file()).id;
    const [row] = await db
      .insert(posts)
      .values({
        workspaceId,
        accountId: account,
        mediaId: cover,
        createdBy: userId,
        delivery: "inbox",
        ...states[state],
      })
      .returning();
    const made = note(row);
    if (state === "held") await agree(made.id);
    return made;
  }

  async function agree(postId: string) {
    const words = { sentence: "By posting, you agree.", mediaSha256: "ab".repeat(32) };
    await db.insert(consents).values({ postId, userId, settings: {}, creatorInfo: {}, ...words });
  }

  return {
    ground: world.spots[spot],
    /** Of the given account: where something of one's own is needed beside the thing that is asked for. */
    own: world.spots.given,
    post,
    forget: (id: string) => world.known[spot].delete(id),
    async account(): Promise<string> {
      const { id } = note(await createTestAccount(owner, { isTest }));
      const rows = limited.map((one) => ({ workspaceId, userId: one, accountId: id }));
      if (rows.length > 0) await db.insert(memberAccounts).values(rows);
      return id;
    },
    media: async () => (await file()).id,
    /** A file that stands in a post of this place. */
    async playable(kind: "video" | "photo" = "video") {
      const { id } = await file(kind);
      await post("scheduled", { mediaId: id });
      return id;
    },
    async removedMedia() {
      const row = await createTestMedia(owner, { deletedAt: new Date() });
      return row.id;
    },
    async label() {
      const [row] = await db.insert(labels).values({ workspaceId, name: randomUUID() }).returning();
      return noteShared(row).id;
    },
    async labeledPost() {
      const { id } = await post("scheduled");
      const [label] = await db.insert(labels).values({ workspaceId, name: randomUUID() }).returning();
      await db.insert(postLabels).values({ postId: id, labelId: noteShared(label).id });
      return id;
    },
    async template() {
      const words = { kind: "caption", name: randomUUID(), text: "Hello" } as const;
      const [row] = await db
        .insert(captionTemplates)
        .values({ workspaceId, createdBy: userId, ...words })
        .returning();
      return noteShared(row).id;
    },
    async import(status: "waiting" | "failed" = "failed") {
      const [row] = await db
        .insert(mediaImports)
        .values({
          workspaceId,
          requestedBy: userId,
          address: "https://x.test/a",
          host: "x.test",
          name: "a",
          status,
        })
        .returning();
      return noteShared(row).id;
    },
    async invitation() {
      const [row] = await db
        .insert(invitations)
        .values({
          workspaceId,
          email: `${randomUUID()}@example.test`,
          role: "editor",
          tokenHash: sha256(randomUUID()),
          createdBy: userId,
          expiresAt: new Date(Date.now() + DAY_MS),
        })
        .returning();
      return noteShared(row).id;
    },
    async logo() {
      const logo = { webp: smallJpeg, version: "1" };
      await db
        .insert(workspaceLogos)
        .values({ workspaceId, ...logo })
        .onConflictDoUpdate({ target: workspaceLogos.workspaceId, set: logo });
      return workspaceId;
    },
    person: async (role: Role = "editor") => (await createTestMember({ role, workspaceId })).userId,
    async slots() {
      await db.insert(queueSlots).values([1, 3, 5].map((weekday) => ({ accountId, weekday, minute: 540 })));
    },
    async composition() {
      const state = compositionFor(accountId);
      const [row] = await db
        .insert(compositions)
        .values({
          id: randomUUID(),
          workspaceId,
          authorId: userId,
          state,
          savedFrom: randomUUID(),
          saveNumber: 1,
        })
        .returning();
      return note(row).id;
    },
    /** A thread on a post of this place; the author can be somebody of the own workspace. */
    async comment(authorId: string = userId) {
      const { id: postId } = await post("scheduled");
      const [row] = await db
        .insert(comments)
        .values({
          workspaceId,
          postId,
          authorId,
          authorName: "A",
          authorVia: "session",
          audience: "everyone",
          body: "Hello",
        })
        .returning();
      return note(row).id;
    },
    /** A post that waits for a yes, as it stands before whoever looks at it. */
    async waiting() {
      const made = await post("awaiting approval");
      const content = await readContent(db, made);
      const contentHash = hashContent(content);
      const rule = { kind: "anyone", personId: null, personName: null } as const;
      const [row] = await db
        .insert(approvalRequests)
        .values({
          ...{ workspaceId, postId: made.id, accountId, contentHash, content, rule },
          ...{ askedBy: userId, askedByName: "A", dueAt: made.scheduledAt ?? new Date() },
        })
        .returning();
      return { postId: made.id, requestId: note(row).id, seenHash: contentHash };
    },
    async link() {
      const { id: postId } = await post("scheduled");
      const [row] = await db
        .insert(clientLinks)
        .values({
          ...{ workspaceId, postId, tokenHash: randomHash(), name: "A post", createdByName: "A" },
          expiresAt: new Date(Date.now() + DAY_MS),
        })
        .returning();
      return note(row).id;
    },
    /** Of this account alone. */
    async endpoint(): Promise<string> {
      const url = "https://hooks.invalid/";
      const { isTest = false } = world.spots[spot];
      const [row] = await db
        .insert(webhookEndpoints)
        .values({ workspaceId, isTest, url, name: "Newsroom", accountIds: [accountId], secret: "whsec_YWJj" })
        .returning();
      return note(row).id;
    },
    async delivery(): Promise<string> {
      const endpointId = await this.endpoint();
      const [event] = await db
        .insert(webhookEvents)
        .values({
          ...{ workspaceId, accountId, type: "account.connected", body: "{}" },
          ...{ subjectKind: "account", subjectId: accountId },
        })
        .returning();
      const [row] = await db
        .insert(webhookDeliveries)
        .values({ endpointId, eventId: note(event).id, subjectId: accountId, status: "given up" })
        .returning();
      return note(row).id;
    },
    async recordedPost() {
      const { id } = await post("scheduled");
      await db.transaction((tx) =>
        appendEntry(tx, { workspaceId, postId: id, actor: actorOf(owner), kind: "canceled", body: {} }),
      );
      return id;
    },
    async key(createdBy: string = userId) {
      const { keyId } = await createTestKey({ ...owner, userId: createdBy });
      return noteShared({ id: keyId }).id;
    },
    profile: async () => note({ id: await createTestProfile(owner, accountId) }).id,
    schedule: async () => scheduleInput(accountId, (await file()).id),
    compose: () => compositionFor(accountId),
  };
}
export type Maker = ReturnType<typeof createMaker>;

function compositionFor(accountId: string) {
  const { privacyLevel, allowComment, allowDuet, allowStitch } = emptySettings;
  const { disclosesPromotion, isYourBrand, isBrandedContent } = emptySettings;
  const choices = {
    ...{ delivery: "inbox" as const, privacyLevel, allowComment, allowDuet, allowStitch },
    ...{ disclosesPromotion, isYourBrand, isBrandedContent },
  };
  const target = { accountId, postId: randomUUID(), choices, caption: null, at: null };
  return { ...emptyComposition, caption: "Kept", targets: [target] };
}

function scheduleInput(accountId: string, mediaId: string) {
  const settings = { ...emptySettings, delivery: "inbox" as const, caption: "Hello" };
  const { scheduledLocal: local, timeZone } = soon(5);
  return { accountId, mediaIds: [mediaId], settings, time: { local, timeZone } };
}

function randomHash(): string {
  return sha256(randomUUID());
}
