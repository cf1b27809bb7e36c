import type { useFormatter, useTranslations } from "next-intl";
import type { Upload } from "./upload";
import type { UploadProblem } from "./upload-error";

export type Translate = ReturnType<typeof useTranslations<"uploads">>;
type Format = Pick<ReturnType<typeof useFormatter>, "number">;

/** One line that says what is going on, how fast and how long still. */
export function describeUpload(upload: Upload, t: Translate, format: Format): string {
  const { state, loadedBytes, sizeBytes, bytesPerSecond, problem, duplicate } = upload;
  const percent = countDone(loadedBytes, sizeBytes);
  switch (state) {
    case "reading":
      return t("reading");
    case "waiting":
      return describeWaiting(upload, t);
    case "uploading":
      if (!bytesPerSecond) return t("percent", { percent });
      return t("running", {
        percent,
        speed: t("speed", { size: formatSize(bytesPerSecond, format) }),
        left: describeTimeLeft((sizeBytes - loadedBytes) / bytesPerSecond, t),
      });
    case "finishing":
      return t("finishing");
    case "paused":
      return t("paused-at", { percent });
    case "retrying":
      return describeRetry(problem, percent, t);
    case "permission wanted":
      return problem ? describeProblem(problem, t) : t("permission-wanted", { percent });
    case "file wanted":
      return describeWanted(upload, percent, t);
    case "duplicate":
      return t("duplicate", { name: duplicate?.name ?? "" });
    case "done":
      return t("done");
    default:
      return problem ? describeProblem(problem, t) : t("not-uploaded");
  }
}

export function describeProblem(problem: UploadProblem, t: Translate): string {
  if ("sentence" in problem) return problem.sentence;
  return t(`problems.${problem.key}`, { status: problem.status ?? 0 });
}

function describeWaiting({ comparedBytes, loadedBytes, sizeBytes }: Upload, t: Translate): string {
  if (comparedBytes !== null) return t("comparing", { percent: countDone(comparedBytes, sizeBytes) });
  return loadedBytes > 0 ? t("waiting-at", { percent: countDone(loadedBytes, sizeBytes) }) : t("waiting");
}

function describeRetry(problem: UploadProblem | null, percent: number, t: Translate): string {
  if (problem && "key" in problem && problem.key === "offline") return t("offline-at", { percent });
  return t("retrying", { problem: problem ? describeProblem(problem, t) : "", percent });
}

function describeWanted({ name, problem }: Upload, percent: number, t: Translate): string {
  const isOther = problem !== null && "key" in problem && problem.key === "other-file";
  return t(isOther ? "file-wanted-other" : "file-wanted", { name, percent });
}

function countDone(doneBytes: number, sizeBytes: number): number {
  return Math.floor((doneBytes / Math.max(sizeBytes, 1)) * 100);
}

/** Coarse on purpose: a number that jumps every second tells nobody more. */
export function describeTimeLeft(seconds: number, t: Translate): string {
  if (seconds < 5) return t("left.moment");
  if (seconds <= 55) return t("left.seconds", { seconds: Math.ceil(seconds / 5) * 5 });
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return t("left.minutes", { minutes });
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? t("left.hours", { hours }) : t("left.both", { hours, minutes: minutes % 60 });
}

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Decimal units, as disks and TikTok count. */
export function formatSize(sizeBytes: number, format: Format): string {
  const power = Math.min(3, Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3));
  const value = sizeBytes / 1000 ** power;
  const maximumFractionDigits = value < 100 ? 1 : 0;
  const unitDisplay = power === 0 ? "long" : "short";
  return format.number(value, {
    style: "unit",
    unit: units[power] ?? "byte",
    unitDisplay,
    maximumFractionDigits,
  });
}
