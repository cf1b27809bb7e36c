import { formatBytes } from "@/lib/media/rules";
import type { Upload } from "./upload";

/** One line that says what is going on, how fast and how long still. */
export function describeUpload(upload: Upload): string {
  const { state, loadedBytes, sizeBytes, bytesPerSecond, problem } = upload;
  const percent = `${Math.floor((loadedBytes / Math.max(sizeBytes, 1)) * 100)} %`;
  switch (state) {
    case "reading":
      return "Looking into the file…";
    case "waiting":
      return loadedBytes > 0 ? `Waiting for its turn at ${percent}` : "Waiting for its turn";
    case "uploading":
      return bytesPerSecond
        ? `${percent} · ${formatBytes(bytesPerSecond)}/s · ${describeTimeLeft((sizeBytes - loadedBytes) / bytesPerSecond)}`
        : percent;
    case "finishing":
      return "All sent. Waiting for the store…";
    case "paused":
      return `Paused at ${percent}`;
    case "retrying":
      return `${problem} Trying again at ${percent}…`;
    case "done":
      return "Uploaded";
    default:
      return problem ?? "This file was not uploaded.";
  }
}

/** Coarse on purpose: a number that jumps every second tells nobody more. */
export function describeTimeLeft(seconds: number): string {
  if (seconds < 5) return "a few seconds left";
  if (seconds <= 55) return `${Math.ceil(seconds / 5) * 5} s left`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} min left`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h left` : `${hours} h ${minutes % 60} min left`;
}
