import { cron } from "inngest";
import { findUncheckedMedia } from "@/lib/media/queries";
import { inngest } from "../client";
import { mediaUploaded } from "../events";

const UNCHECKED_MEDIA_MAX = 50;

/** Finds what a lost event or a killed check left behind. */
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
    return overdue.length;
  },
);
