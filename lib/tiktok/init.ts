import { type PhotoPost, toPhotoWire } from "./photo-post";
import { toVideoWire, type VideoPost } from "./video-post";
import { toSourceInfo, type VideoSource } from "./video-source";

/** The one request that begins a publication, of the three there are. */
export type Init =
  | { kind: "video"; post: VideoPost }
  | { kind: "video draft"; source: VideoSource }
  | { kind: "photos"; post: PhotoPost };

/** Its endpoint and its body, exactly as they leave. */
export function initWire(init: Init) {
  switch (init.kind) {
    case "video":
      return { endpoint: "video_init", body: toVideoWire(init.post) } as const;
    case "video draft":
      return { endpoint: "inbox_init", body: { source_info: toSourceInfo(init.source) } } as const;
    case "photos":
      return { endpoint: "content_init", body: toPhotoWire(init.post) } as const;
  }
}
