import { hashMedia, probeMedia } from "@/lib/media/check-media";
import { preparePhoto } from "@/lib/media/prepare-photo";
import { inngest } from "../client";
import { mediaSettled, mediaUploaded } from "../events";

const RETRIES_MAX = 5;
/** Hashing and converting keep a core and a disk busy: the rest of the desk wants some too. */
const CHECKS_AT_ONCE_MAX = 2;

export const checkMedia = inngest.createFunction(
  {
    id: "check-media",
    triggers: [mediaUploaded],
    retries: RETRIES_MAX,
    concurrency: [{ limit: CHECKS_AT_ONCE_MAX }, { key: "event.data.mediaId", limit: 1 }],
  },
  async ({ event, step }) => {
    const { mediaId } = event.data;
    let outcome = await step.run("probe", () => probeMedia(mediaId));
    if (outcome === "prepare it") outcome = await step.run("prepare", () => preparePhoto(mediaId));
    if (outcome === "hash it") outcome = await step.run("hash", () => hashMedia(mediaId));
    if (outcome !== "gone") await step.sendEvent("tell", mediaSettled.create({ mediaId }));
    return outcome;
  },
);
