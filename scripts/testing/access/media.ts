import { randomUUID } from "node:crypto";
import { db } from "@/db";
import { probeMedia } from "@/lib/api/probe-media";
import { getMediaResource, listMediaResources } from "@/lib/api/read-media";
import { checkPullPrefix } from "@/lib/media/check-prefix";
import { deleteMedia } from "@/lib/media/delete-media";
import { expectFile, startImport } from "@/lib/media/expect-file";
import { expectUpload } from "@/lib/media/expect-upload";
import { findDuplicate } from "@/lib/media/find-duplicate";
import { listImports } from "@/lib/media/import-queries";
import { keepMedia } from "@/lib/media/keep-media";
import { labelMedia } from "@/lib/media/label-media";
import { getPreparedHash, openMediaFile, openPreparedPhoto } from "@/lib/media/open-stored";
import {
  countMedia,
  getMedia,
  getMediaDetail,
  getMediaInOrder,
  getPoster,
  listMedia,
} from "@/lib/media/queries";
import { recordUpload } from "@/lib/media/record-upload";
import { removeImport, retryImport } from "@/lib/media/remove-import";
import { restoreMedia } from "@/lib/media/restore-media";
import { savePoster } from "@/lib/media/save-poster";
import { searchMedia } from "@/lib/media/search-media";
import { setRetention } from "@/lib/media/set-retention";
import { completeUpload } from "@/lib/media/settle-uploads";
import { startImports } from "@/lib/media/start-imports";
import { getStorageUse } from "@/lib/media/storage-use";
import type { Role } from "@/lib/workspaces/permissions";
import { type Entries, type Entry, entry, list, ofMedia, type Spot } from "./entry";

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const look = { method: "GET" } as const;

/** The library is the whole team's; a client plays what stands in the posts they see. */
export function ofPlayable(kind: "video" | "photo", call: Entry<string>["call"]): Entry {
  return entry({
    needs: "view posts",
    about: "workspace",
    make: (make) => make.playable(kind),
    call,
    isHidden: (role: Role, spot: Spot) => spot === "foreign" || (role === "client" && spot === "withheld"),
    // No store stands behind these files.
    mayEnd: ["unavailable"],
  });
}

export const mediaVerbs: Entries = {
  checkPullPrefix: list("change workspace", (member) => checkPullPrefix(member)),
  completeUpload: ofMedia("upload media", completeUpload),
  countMedia: list("view workspace", (member) => countMedia(member, { usage: "used" })),
  deleteMedia: ofMedia("upload media", (member, id) => deleteMedia(member, [id])),
  expectFile: list("upload media", (member) =>
    db.transaction((tx) => expectFile(tx, member, { address: "https://files.test/a.mp4" })),
  ),
  expectUpload: entry({
    needs: "upload media",
    about: "nothing",
    make: async () => ({
      ...{ mediaId: randomUUID(), name: "a.mp4", contentType: "video/mp4", sizeBytes: 1000, sha256: null },
    }),
    call: expectUpload,
    // No store stands behind it.
    mayEnd: ["unavailable"],
  }),
  getMediaResource: ofMedia("view workspace", getMediaResource),
  listMediaResources: list("view workspace", (member) => listMediaResources(member, { limit: 100 })),
  probeMedia: ofMedia("view workspace", probeMedia),
  findDuplicate: list("view workspace", (member) => findDuplicate(member, { sha256: "ab".repeat(32) })),
  getMedia: ofMedia("view workspace", getMedia),
  getMediaDetail: ofMedia("view workspace", getMediaDetail),
  getMediaInOrder: ofMedia("view workspace", (member, id) => getMediaInOrder(member, [id])),
  getPoster: ofPlayable("video", getPoster),
  getPreparedHash: ofPlayable("photo", getPreparedHash),
  getStorageUse: list("view workspace", getStorageUse),
  keepMedia: ofMedia("upload media", (member, id) => keepMedia(member, { mediaIds: [id], isKept: true })),
  labelMedia: entry({
    needs: "upload media",
    about: "workspace",
    make: async (make) => ({ mediaIds: [await make.media()], add: [await make.label()], remove: [] }),
    call: labelMedia,
  }),
  listImports: list("view workspace", (member) => listImports(member, new Date())),
  listMedia: list("view workspace", (member) => listMedia(member, { sort: "last used" })),
  openMediaFile: ofPlayable("video", (member, id) => openMediaFile(member, id, look)),
  openPreparedPhoto: ofPlayable("photo", (member, id) => openPreparedPhoto(member, id, look)),
  recordUpload: list("upload media", (member) =>
    recordUpload(member, {
      storageKey: randomUUID(),
      name: "a.mp4",
      sizeBytes: 1000,
      contentType: "video/mp4",
    }),
  ),
  removeImport: entry({
    needs: "upload media",
    about: "workspace",
    make: (make) => make.import(),
    call: removeImport,
  }),
  restoreMedia: entry({
    needs: "upload media",
    about: "workspace",
    make: (make) => make.removedMedia(),
    call: (member, id) => restoreMedia(member, [id]),
  }),
  retryImport: entry({
    needs: "upload media",
    about: "workspace",
    make: (make) => make.import(),
    call: retryImport,
  }),
  savePoster: ofMedia("upload media", (member, id) => savePoster(member, id, jpeg)),
  searchMedia: list("view workspace", (member) => searchMedia(member, "clip")),
  setRetention: list("change workspace", (member) => setRetention(member, { retentionDays: null })),
  startImport: list("upload media", (member) => startImport(member, { address: "https://files.test/a.mp4" })),
  startImports: list("upload media", (member) =>
    startImports(member, { addresses: ["https://files.test/a.mp4"] }),
  ),
};
