import { describeFailReason, toTikTokError } from "@/lib/tiktok";
import { type Cell, isDraft, isPulled } from "./cells";

interface Told {
  status: string;
  reason: string | null;
  isThere: boolean;
}

/** What a person reads must name what happened, and must not hide that the post may be out. */
export function findUntrueWords(cell: Cell, { status, reason, isThere }: Told): string | null {
  if (!reason) return "nobody is told why";
  if (/undefined|null|NaN|\[object|https?:|Error:/.test(reason)) return `not for people: ${reason}`;
  const place = isDraft(cell.way) ? /the TikTok inbox/ : /the profile/;
  if (isThere && !(/look at|may (already )?have/i.test(reason) && place.test(reason))) {
    return `hides that it may be out: ${reason}`;
  }
  const { codes } = cell.fault;
  const known = codes.flatMap((code) => [toTikTokError(code).message, describeFailReason(code).message]);
  const isNamed = known.some((sentence) => reason.includes(sentence));
  const follows = consequences.some(([words, mayFollow]) => words.test(reason) && mayFollow(cell));
  return isNamed || follows ? null : `${status}, untrue: ${reason}`;
}

const isPart = ({ call }: Cell) => call.endsWith("part");
const isEndless = ({ fault: { name, order } }: Cell) =>
  order.mode === "stuck" || name === "an unknown status";
const isTask = ({ call, fault }: Cell) => (call === "pull" || call === "processing") && fault.isPassing;
const isBegin = ({ call, way }: Cell) => isPulled(way) && (call.endsWith("/init") || call === "video/list");

/** What else a person may rightly be told, and after which faults. */
const consequences: readonly [words: RegExp, mayFollow: (cell: Cell) => boolean][] = [
  [/TikTok's answer was lost after it was asked to fetch this post\./, isBegin],
  [/TikTok( ended the permission|'s answer to the renewal of)/, ({ call }) => call.startsWith("token")],
  [/TikTok has had this post for \d+ minutes and has not finished it\./, isEndless],
  [/TikTok no longer knows this upload\./, ({ fault }) => fault.name === "an id that leads nowhere"],
  [/TikTok no longer knows this upload\./, isPart],
  [/TikTok no longer knows this upload\./, ({ fault }) => fault.codes.includes("invalid_publish_id")],
  [/TikTok gave this post up 3 times in a row\./, (cell) => isPart(cell) || isTask(cell)],
  [/TikTok refuses a part of the video and stays where it was\./, isPart],
];
