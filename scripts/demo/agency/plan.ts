import type { PostSettings } from "@/lib/posts/types";
import type { LabelColour } from "@/lib/workspaces/rules";
import type { Slot } from "../plan";

/** Clients of the agency beside the first three; of the sandbox's creators some are left for who tries connecting. */
export const agencyCreators = ["bo.skates", "tilda.reads", "slow.lane", "ivo.photos"] as const;
export type AgencyCreator = "mara.bakes" | "koto.ceramics" | "fen.outdoors" | (typeof agencyCreators)[number];

export const agencyClips = ["drop-in", "one-page", "true-wheel"] as const;
export const agencyPhotos = ["harbour-1", "harbour-2", "harbour-3", "harbour-4"] as const;

export const agencyLabels = { Autumn: "amber", Evergreen: "moss", Paid: "plum" } as const satisfies Record<
  string,
  LabelColour
>;

/** What shall become of a post; the first five lie in the past. */
export type Outcome =
  | "published"
  | "in inbox"
  | "failed"
  | "outcome unknown"
  | "canceled"
  | "scheduled"
  | "draft"
  | "awaiting approval"
  | "approved"
  | "changes asked"
  | "held";

export interface AgencyPost {
  creator: AgencyCreator;
  files: readonly string[];
  when: Slot;
  becomes: Outcome;
  caption: string;
  title?: string;
  settings?: Partial<PostSettings>;
  labels?: readonly (keyof typeof agencyLabels)[];
}

const open = { allowComment: true, allowDuet: true, allowStitch: true };
const talk = { allowComment: true };
const ownBrand = { disclosesPromotion: true, isYourBrand: true };
const paid = { disclosesPromotion: true, isBrandedContent: true };

export const agencyPosts: readonly AgencyPost[] = [
  post(
    "mara.bakes",
    "morning-loaf",
    -15,
    "08:30",
    "published",
    "Day one of the new starter. It smells of apples, promise. #sourdough",
    { settings: open, labels: ["Evergreen"] },
  ),
  post(
    "bo.skates",
    "drop-in",
    -14,
    "17:00",
    "published",
    "First drop-in since I was fifteen. My knees filed a complaint. #skateboarding #startingagain",
    { settings: talk },
  ),
  post(
    "koto.ceramics",
    "glaze-run",
    -13,
    "12:15",
    "published",
    "Which glaze would you have stopped sooner? #ceramics #glaze",
    { settings: open },
  ),
  post(
    "tilda.reads",
    "one-page",
    -12,
    "20:00",
    "published",
    "One page a night is still a book a year. #booktok #slowreading",
    { labels: ["Evergreen"] },
  ),
  post(
    "ivo.photos",
    ["harbour-1", "harbour-2"],
    -11,
    "07:40",
    "published",
    "Two minutes apart, and the light had already left. #harbour #photography",
    { title: "Before breakfast", settings: talk },
  ),
  post(
    "fen.outdoors",
    "still-lake",
    -10,
    "21:30",
    "published",
    "The lake at half past nine, no filter, no wind. #quiet",
    { settings: open, labels: ["Autumn"] },
  ),
  post(
    "slow.lane",
    "true-wheel",
    -9,
    "11:00",
    "published",
    "A wheel is true when the gap stops changing. #bikerepair #wheelbuilding",
    { settings: { ...open, ...ownBrand } },
  ),
  post(
    "mara.bakes",
    "layer-cake",
    -8,
    "12:00",
    "published",
    "The cake that survived the tram. #layercake #baking",
    { settings: { ...talk, ...ownBrand }, labels: ["Paid"] },
  ),
  post("bo.skates", "drop-in", -7, "16:30", "failed", "Again, but with the good camera. #skateboarding", {
    settings: talk,
  }),
  post(
    "koto.ceramics",
    "moon-jar",
    -6,
    "10:30",
    "published",
    "Closing the two halves, one breath. #moonjar #pottery",
    { settings: open },
  ),
  post(
    "tilda.reads",
    "one-page",
    -5,
    "20:30",
    "canceled",
    "A quote that turned out to be from another book. #booktok",
  ),
  post(
    "fen.outdoors",
    "first-ridge",
    -4,
    "06:45",
    "published",
    "Frost on the first ridge, tea on the second. #hiking #autumn",
    { settings: open, labels: ["Autumn"] },
  ),
  post(
    "ivo.photos",
    ["harbour-3", "harbour-4", "harbour-1"],
    -3,
    "07:30",
    "published",
    "Same mooring, three mornings. #harbour",
    { title: "Three mornings", settings: talk, labels: ["Autumn"] },
  ),
  post("bo.skates", "drop-in", -3, "17:15", "outcome unknown", "The long way down. #skateboarding", {
    settings: talk,
  }),
  post("slow.lane", "true-wheel", -2, "18:00", "in inbox", "Sound on for the ratchet. #bikerepair", {
    settings: { delivery: "inbox" },
  }),
  post(
    "mara.bakes",
    "morning-loaf",
    -1,
    "09:00",
    "published",
    "Ninety seconds of steam make the crust. #sourdough #breadtok",
    { settings: open },
  ),
  post(
    "bo.skates",
    "drop-in",
    1,
    "16:00",
    "awaiting approval",
    "What a padded jacket is for. Made with my helmet sponsor. #skateboarding",
    { settings: { ...talk, ...paid }, labels: ["Paid"] },
  ),
  post(
    "slow.lane",
    "true-wheel",
    2,
    "11:00",
    "awaiting approval",
    "Winter check, part one: wheels. Book before the first salt. #bikerepair",
    { settings: { ...open, ...ownBrand }, labels: ["Autumn"] },
  ),
  post(
    "ivo.photos",
    ["harbour-2", "harbour-3"],
    3,
    "07:45",
    "changes asked",
    "The red hull is back in the water. #harbour",
    { title: "Red hull", settings: talk },
  ),
  post(
    "tilda.reads",
    "one-page",
    3,
    "20:00",
    "scheduled",
    "Three short books for long trains. #booktok #trainreads",
    { labels: ["Autumn"] },
  ),
  post(
    "bo.skates",
    "drop-in",
    6,
    "16:30",
    "approved",
    "Same ramp, no hands on the rail this time. #skateboarding #startingagain",
    { settings: talk },
  ),
  post(
    "ivo.photos",
    ["harbour-4", "harbour-1", "harbour-2", "harbour-3"],
    7,
    "07:30",
    "awaiting approval",
    "A day of one harbour, backwards. #harbour #photography",
    { title: "Backwards", settings: talk },
  ),
  post(
    "mara.bakes",
    "layer-cake",
    9,
    "12:00",
    "scheduled",
    "Five layers for fifty followers more. #layercake",
    { settings: { ...talk, ...ownBrand } },
  ),
  post("slow.lane", "true-wheel", 9, "11:00", "approved", "Winter check, part two: brakes. #bikerepair", {
    settings: { ...open, ...ownBrand },
    labels: ["Autumn"],
  }),
  post(
    "koto.ceramics",
    "glaze-run",
    10,
    "14:00",
    "scheduled",
    "Test tiles are the real kiln opening. #glaze #kilnopening",
    { settings: open, labels: ["Evergreen"] },
  ),
  post(
    "tilda.reads",
    "one-page",
    11,
    "20:00",
    "draft",
    "Reading in the dark months: lamps, ranked. #booktok",
  ),
  post(
    "fen.outdoors",
    "small-tent",
    12,
    "16:00",
    "scheduled",
    "Eleven hundred grams of home. #smalltent #ultralight",
    { settings: open },
  ),
  post("bo.skates", "drop-in", 14, "16:00", "draft", "Forty-one and rolling. #skateboarding"),
  post(
    "mara.bakes",
    "morning-loaf",
    15,
    "08:30",
    "scheduled",
    "Rye, and why it does not spring. #sourdough",
    { settings: open, labels: ["Evergreen"] },
  ),
];

/** Asked for, and its minute comes before anybody approves. */
export const heldPost: AgencyPost = post(
  "slow.lane",
  "true-wheel",
  0,
  "00:00",
  "held",
  "The gap, in slow motion. #wheelbuilding",
  { settings: { ...open, ...ownBrand } },
);

export const AGENCY_POSTS = agencyPosts.length + 1;

function post(
  creator: AgencyCreator,
  files: string | readonly string[],
  day: number,
  time: string,
  becomes: Outcome,
  caption: string,
  rest: Pick<AgencyPost, "title" | "settings" | "labels"> = {},
): AgencyPost {
  return {
    creator,
    files: typeof files === "string" ? [files] : files,
    when: { day, time },
    becomes,
    caption,
    ...rest,
  };
}
