import type { PostSettings } from "@/lib/posts/types";

/** Creators of the sandbox TikTok who can post without limits. */
export const demoCreators = ["mara.bakes", "koto.ceramics", "fen.outdoors"] as const;

/** Below media/, each with a poster beside it. */
export const demoClips = [
  "morning-loaf",
  "layer-cake",
  "moon-jar",
  "glaze-run",
  "first-ridge",
  "still-lake",
  "small-tent",
] as const;

/** Weekly times, of which the posts below leave some free. */
export const demoQueues: readonly {
  creator: (typeof demoCreators)[number];
  weekdays: number[];
  minute: number;
}[] = [
  { creator: "mara.bakes", weekdays: [2, 4, 6], minute: 9 * 60 + 30 },
  { creator: "koto.ceramics", weekdays: [1, 3, 5], minute: 14 * 60 },
  { creator: "fen.outdoors", weekdays: [6, 7], minute: 11 * 60 },
];

/** Days from today, and the wall clock there. */
export interface Slot {
  day: number;
  time: string;
}

export interface DemoPost {
  creator: (typeof demoCreators)[number];
  clip: (typeof demoClips)[number];
  when: "now" | Slot;
  isDraft?: boolean;
  settings: Partial<PostSettings> & Pick<PostSettings, "caption" | "privacyLevel">;
}

const EVERYONE = "PUBLIC_TO_EVERYONE";
const FRIENDS = "MUTUAL_FOLLOW_FRIENDS";

/** In the order they are made: how many posts the workspace has says where to go on. */
export const demoPosts: readonly DemoPost[] = [
  {
    creator: "fen.outdoors",
    clip: "first-ridge",
    when: "now",
    settings: {
      caption: "Five ridges, one thermos. Worth the 4 am alarm. #sunrise #hiking #slowmornings",
      privacyLevel: EVERYONE,
      allowComment: true,
      allowDuet: true,
      coverTimestampMs: 9000,
    },
  },
  {
    creator: "mara.bakes",
    clip: "morning-loaf",
    when: { day: 0, time: "18:30" },
    settings: {
      caption: "Oven spring, sped up. 76 % hydration, overnight in the fridge 🍞 #sourdough #breadtok",
      privacyLevel: EVERYONE,
      allowComment: true,
      allowDuet: true,
      allowStitch: true,
      coverTimestampMs: 6000,
    },
  },
  {
    creator: "koto.ceramics",
    clip: "moon-jar",
    when: { day: 1, time: "10:30" },
    settings: {
      caption: "Throwing a moon jar in two halves. The join is the scary part 🏺 #ceramics #pottery #moonjar",
      privacyLevel: EVERYONE,
      allowComment: true,
      coverTimestampMs: 2000,
    },
  },
  {
    creator: "fen.outdoors",
    clip: "still-lake",
    when: { day: 1, time: "21:15" },
    settings: {
      caption: "No wind, no phone signal. Sound on. #nightwalk #lake #quiet",
      privacyLevel: EVERYONE,
      allowComment: true,
      allowStitch: true,
      coverTimestampMs: 1000,
    },
  },
  {
    creator: "mara.bakes",
    clip: "layer-cake",
    when: { day: 2, time: "12:00" },
    settings: {
      caption:
        "Four layers, three raspberries. The full recipe is in my own baking booklet #layercake #baking",
      privacyLevel: EVERYONE,
      allowComment: true,
      disclosesPromotion: true,
      isYourBrand: true,
      coverTimestampMs: 5900,
    },
  },
  {
    creator: "koto.ceramics",
    clip: "glaze-run",
    when: { day: 3, time: "17:45" },
    settings: {
      caption:
        "Celadon over iron, and how far it ran. Kiln friends first, everyone on Sunday #glaze #kilnopening",
      privacyLevel: FRIENDS,
      allowComment: true,
      coverTimestampMs: 8000,
    },
  },
  {
    creator: "fen.outdoors",
    clip: "small-tent",
    when: { day: 4, time: "16:30" },
    settings: {
      caption: "Pitched at dusk, gone by breakfast ⛺ Leave no trace. #wildcamping #smalltent",
      privacyLevel: EVERYONE,
      allowComment: true,
      allowDuet: true,
      allowStitch: true,
      coverTimestampMs: 8500,
    },
  },
  {
    creator: "mara.bakes",
    clip: "morning-loaf",
    when: { day: 5, time: "09:00" },
    isDraft: true,
    settings: {
      caption: "Same dough, three flours. Which crumb would you eat first? #sourdough",
      privacyLevel: null,
    },
  },
  {
    creator: "koto.ceramics",
    clip: "moon-jar",
    when: { day: 8, time: "11:00" },
    settings: {
      caption: "Kiln opening this Sunday: twelve jars, one crack. #ceramics #kilnopening",
      privacyLevel: EVERYONE,
      allowComment: true,
      allowDuet: true,
      coverTimestampMs: 6000,
    },
  },
];
