import { cron } from "inngest";
import { findSilentImports, forgetOldImports } from "@/lib/media/import-queries";
import { findUncheckedMedia } from "@/lib/media/queries";
import { endLostPlaces, settleUploads } from "@/lib/media/settle-uploads";
import { inngest } from "../client";
import { mediaImportAsked, mediaUploaded } from "../events";

const UNCHECKED_MEDIA_MAX = 50;
const SILENT_IMPORTS_MAX = 50;
const OPEN_UPLOADS_MAX = 50;

/** Finds what a lost event, a killed check or a killed import left behind. */
export const sweepMedia = inngest.createFunction(
  { id: "sweep-media", triggers: [cron("*/2 * * * *")], retries: 1 },
  async ({ step }) => {
    const overdue = await step.run("find", () => findUncheckedMedia(new Date(), UNCHECKED_MEDIA_MAX));
    if (overdue.length > 0) {
      await step.sendEvent(
        "announce",
        overdue.map(({ id }) => mediaUploaded.create({ mediaId: id })),
      );
    }
    const arrived = await step.run("settle-uploads", () => settleUploads(new Date(), OPEN_UPLOADS_MAX));
    if (arrived.length > 0) {
      await step.sendEvent(
        "announce-uploads",
        arrived.map((mediaId) => mediaUploaded.create({ mediaId })),
      );
    }
    const silent = await step.run("find-imports", () => findSilentImports(new Date(), SILENT_IMPORTS_MAX));
    if (silent.length > 0) {
      await step.sendEvent(
        "announce-imports",
        silent.map((row) => mediaImportAsked.create(row)),
      );
    }
    await step.run("forget-imports", () => forgetOldImports(new Date()));
    await step.run("end-lost-places", () => endLostPlaces());
    return overdue.length + arrived.length + silent.length;
  },
);
