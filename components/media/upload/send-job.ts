import type { AddressCache } from "./address-cache";
import type { Job } from "./job";
import { savePoster } from "./save-poster";
import { sendFile } from "./send-file";
import { createSpeedometer } from "./speedometer";
import type { Upload } from "./upload";

export interface SendJobOptions {
  addresses: AddressCache;
  signal: AbortSignal;
  report(change: Partial<Upload>): void;
}

/** Sends the file of a job and says how it goes. Answers the id in the library. */
export async function sendJob(
  job: Job,
  file: File,
  { addresses, signal, report }: SendJobOptions,
): Promise<string> {
  const speedometer = createSpeedometer();
  report({ state: "uploading", problem: null, bytesPerSecond: null });
  const mediaId = await sendFile(file, {
    addresses,
    signal,
    onProgress: (loadedBytes) => {
      const state = loadedBytes < file.size ? "uploading" : "finishing";
      report({ state, problem: null, loadedBytes, bytesPerSecond: speedometer.add(loadedBytes) });
    },
    onRetry: (problem) => {
      speedometer.reset();
      report({ state: "retrying", problem, bytesPerSecond: null });
    },
  });
  if (job.poster) await savePoster(mediaId, job.poster);
  return mediaId;
}
