/** Every instant of a publish after which something else is true, in the order of a post's way. */
export const BOUNDARIES = [
  "find-time begins",
  "find-time recorded",
  "its time has come",
  "claim begins",
  "post claimed",
  "claim recorded",
  "prepare begins",
  "prepare recorded",
  "start begins",
  "attempt opened",
  "init leaves",
  "init answered",
  "pull leaves",
  "pull answered",
  "post handed over",
  "start recorded",
  "part begins",
  "part answered",
  "part recorded",
  "last part leaves",
  "check awaited",
  "check begins",
  "post settled",
  "check recorded",
] as const;
export type Boundary = (typeof BOUNDARIES)[number];

const recorded: Record<string, Boundary> = {
  "find-time": "find-time recorded",
  until: "its time has come",
  claim: "claim recorded",
  prepare: "prepare recorded",
  start: "start recorded",
  upload: "part recorded",
  wait: "check awaited",
  check: "check recorded",
};
/** What a run is called for, by the step that it recorded last. */
const begun: Record<string, Boundary> = {
  "": "find-time begins",
  until: "claim begins",
  claim: "prepare begins",
  prepare: "start begins",
  start: "part begins",
  upload: "part begins",
  wait: "check begins",
};
const reached: Record<string, Boundary> = {
  preparing: "post claimed",
  uploading: "post handed over",
  processing: "post handed over",
  "in review": "post settled",
  published: "post settled",
  "in inbox": "post settled",
};
const written: Record<string, Boundary> = {
  opened: "attempt opened",
  sent: "init leaves",
  answered: "init answered",
  "sent pull": "pull leaves",
  "answered pull": "pull answered",
  part: "part answered",
  last: "last part leaves",
};

/** Reads what the database told: `recorded upload-1-part-2`, `begun claim-1`, `post uploading`, `attempt sent`. */
export function readBoundary(told: string): Boundary | undefined {
  const [what = "", ...words] = told.split(" ");
  const name = words.join(" ");
  if (what === "recorded") return recorded[stemOf(name)];
  if (what === "begun") return begun[stemOf(name)];
  if (what === "post") return reached[name];
  return written[name];
}

/** `upload-1-part-2` is an upload; only find-time has a stem of two words. */
function stemOf(step: string): string {
  return step.startsWith("find-time") ? "find-time" : (step.split("-")[0] ?? "");
}
