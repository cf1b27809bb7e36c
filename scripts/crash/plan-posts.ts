/** How a post reaches TikTok. */
export const WAYS = ["video", "draft", "photos", "pulled video"] as const;
export type Way = (typeof WAYS)[number];

export interface PlannedFile {
  name: string;
  kind: "video" | "photo";
  sizeBytes: number;
}
export interface PlannedPost {
  caption: string;
  creator: string;
  way: Way;
  /** By name, in their order. */
  files: string[];
  /** Minutes after the next full one; 0 lets it go out at once. */
  minute: number;
}
export interface Plan {
  files: PlannedFile[];
  posts: PlannedPost[];
}

/** What scheduling the plan gave: ids in the order of its posts, and the SHA-256 of each file by name. */
export interface ScheduledPlan {
  postIds: string[];
  hashes: Record<string, string>;
}

/** Ordinary creators of the sandbox. One of them has its videos pulled. */
const CREATORS = ["mara.bakes", "koto.ceramics", "fen.outdoors", "tilda.reads", "bo.skates", "nils.in.short"];
const PULLED_CREATOR = "ivo.photos";

/** With parts of 10 MB: uploads of one, two, three and four parts. */
const VIDEO_BYTES = [310_000, 20_500_000, 31_000_000, 41_500_000];
const VARIANT_BYTES = 4_096;
const VARIANTS = 3;
const PHOTOS = 6;
const PHOTOS_A_POST = 2;
/** Of ten posts: six uploaded videos, two drafts, a photo post, a pulled video. */
const MIX: Way[] = [
  "video",
  "photos",
  "video",
  "draft",
  "video",
  "pulled video",
  "video",
  "draft",
  "video",
  "video",
];

/** Evenly over the creators and over `minutes`, so that some are always under way. */
export function planPosts(count: number, minutes: number): Plan {
  const videos = VIDEO_BYTES.flatMap((bytes, size) =>
    Array.from({ length: VARIANTS }, (_, variant) => ({
      name: `video-${size}-${variant}.mp4`,
      kind: "video" as const,
      sizeBytes: bytes + variant * VARIANT_BYTES,
    })),
  );
  const photos = Array.from({ length: PHOTOS }, (_, index) => ({
    name: `photo-${index}.jpg`,
    kind: "photo" as const,
    sizeBytes: 0,
  }));
  const drafts: PlannedFile[] = [];
  const turns = { video: 0, draft: 0, photos: 0, "pulled video": 0 };
  const posts = Array.from({ length: count }, (_, index): PlannedPost => {
    const way = MIX[index % MIX.length]!;
    const files = filesOf(way, index);
    if (way === "draft") drafts.push({ name: files[0]!, kind: "video", sizeBytes: draftBytes(index) });
    const turn = turns[way]++;
    return {
      caption: `Crash matrix ${String(index + 1).padStart(3, "0")}`,
      creator: way === "pulled video" ? PULLED_CREATOR : CREATORS[turn % CREATORS.length]!,
      way,
      files,
      minute: minutes === 0 ? 0 : 1 + Math.floor((index * minutes) / count),
    };
  });
  const used = new Set(posts.flatMap((post) => post.files));
  return { files: [...videos, ...photos, ...drafts].filter(({ name }) => used.has(name)), posts };
}

/** TikTok is told no words with a draft, so each has a video of its own by which it is known again. */
function filesOf(way: Way, index: number): string[] {
  if (way === "draft") return [`draft-${index}.mp4`];
  if (way === "photos") {
    return Array.from({ length: PHOTOS_A_POST }, (_, place) => `photo-${(index + place) % PHOTOS}.jpg`);
  }
  const size = way === "pulled video" ? 0 : (index >> 1) % VIDEO_BYTES.length;
  return [`video-${size}-${index % VARIANTS}.mp4`];
}

const DRAFT_BYTES = 20_700_000;

function draftBytes(index: number): number {
  return (index % 4 === 3 ? DRAFT_BYTES : VIDEO_BYTES[0]!) + 64 + index * VARIANT_BYTES;
}
