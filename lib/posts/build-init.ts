import "server-only";
import { AppError } from "@/lib/errors";
import { type Init, initWire, type StartedPost, type TikTokClient, type VideoSource } from "@/lib/tiktok";
import { pickSettings } from "./rules";
import type { AttemptRow, RunningPost } from "./running-post";

type AddressOf = (file: { id: string; contentType: string }) => string;

/** What TikTok is asked for this post. */
export function buildInit({ post, media }: RunningPost, attempt: AttemptRow, addressOf: AddressOf): Init {
  const settings = pickSettings(post);
  const privacyLevel = settings.privacyLevel ?? "";
  const [first] = media;
  if (!first) throw new AppError("not-found", "The post has no file any more.");
  if (first.kind === "photo") {
    const photoUrls = media.map(({ id, prepared }) =>
      addressOf({ id, contentType: prepared?.contentType ?? "" }),
    );
    const { caption: description, photoCoverIndex: coverIndex } = settings;
    return { kind: "photos", post: { ...settings, privacyLevel, description, photoUrls, coverIndex } };
  }
  const source: VideoSource =
    attempt.source === "pull"
      ? { type: "pull", url: addressOf(first) }
      : {
          type: "upload",
          sizeBytes: first.sizeBytes,
          chunkSizeBytes: attempt.chunkSizeBytes ?? 0,
          chunkCount: attempt.chunkCount ?? 0,
        };
  if (post.delivery === "inbox") return { kind: "video draft", source };
  return { kind: "video", post: { ...settings, privacyLevel, source } };
}

export function startInit(client: TikTokClient, init: Init): Promise<StartedPost> {
  if (init.kind === "photos") return client.startPhotoPost(init.post);
  return init.kind === "video" ? client.startVideoPost(init.post) : client.startVideoDraft(init.source);
}

/** The request as it leaves, for the record: only the signed addresses of the files are left out. */
export function sayInit(running: RunningPost, attempt: AttemptRow) {
  const { endpoint, body } = initWire(buildInit(running, attempt, ({ id }) => `address of file ${id}`));
  return { endpoint, request: body };
}
