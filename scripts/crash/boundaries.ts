/** Every instant of a publish after which something else is true, in the order of a post's way. */
export const BOUNDARIES = [
  "run begins",
  "its time has come",
  "begin begins",
  "post claimed",
  "attempt opened",
  "init leaves",
  "init answered",
  "pull leaves",
  "pull answered",
  "post handed over",
  "begin recorded",
  "part answered",
  "last part leaves",
  "upload recorded",
  "check awaited",
  "check begins",
  "post settled",
  "check recorded",
] as const;
export type Boundary = (typeof BOUNDARIES)[number];

const recorded: Record<string, Boundary> = {
  begin: "begin recorded",
  until: "its time has come",
  upload: "upload recorded",
  wait: "check awaited",
  check: "check recorded",
};
/** What a run is called for, by the step that it recorded last; the steps between follow in the same request. */
const begun: Record<string, Boundary> = {
  "": "run begins",
  until: "begin begins",
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

/** Reads what the database told: `recorded upload-1`, `begun until-due`, `post uploading`, `attempt sent`. */
export function readBoundary(told: string): Boundary | undefined {
  const [what = "", ...words] = told.split(" ");
  const name = words.join(" ");
  const stem = name.split("-")[0] ?? "";
  if (what === "recorded") return recorded[stem];
  if (what === "begun") return begun[stem];
  if (what === "post") return reached[name];
  return written[name];
}
