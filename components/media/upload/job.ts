import { contentTypeOf, kindOf, nameAsContained } from "@/lib/media/rules";
import { removeMadeFile } from "../fix/made-files";
import type { AddressCache } from "./address-cache";
import type { PickedFile } from "./file-handles";
import type { Release } from "./file-lock";
import { fingerprintOf } from "./fingerprint";
import { forgetKept, type KeptUpload, keep } from "./kept-uploads";
import type { Upload } from "./upload";
import type { UploadProblem } from "./upload-error";

/** One file on its way, and what it takes to send it. */
export interface Job {
  upload: Upload;
  /** Null after a reload, until the browser or the person gives it again. */
  file: File | null;
  handle: FileSystemFileHandle | null;
  poster: Blob | null;
  fingerprint: string | null;
  addresses: AddressCache | null;
  /** While it is being sent. */
  run: AbortController | null;
  /** Ends with the job, and all that is done for it. */
  readonly over: AbortController;
  release: Release | null;
  isCompared: boolean;
  savedAt: number;
}

export function createJob({ file, handle }: PickedFile): Job {
  const upload: Upload = {
    id: `${performance.now()}-${Math.random()}`,
    name: file.name,
    kind: kindOf(file.type),
    sizeBytes: file.size,
    state: "reading",
    loadedBytes: 0,
    bytesPerSecond: null,
    problem: null,
    posterUrl: null,
    mediaId: null,
    duplicate: null,
    comparedBytes: null,
    facts: null,
    isKept: false,
  };
  return { ...empty(), upload, file, handle };
}

export function restoreJob(kept: KeptUpload, release: Release): Job {
  const { name, type, sizeBytes, loadedBytes, fingerprint, handle, isCompared } = kept;
  const { upload } = createJob({ file: new File([], name, { type }), handle });
  return {
    ...empty(),
    upload: { ...upload, sizeBytes, loadedBytes, isKept: true },
    handle,
    fingerprint,
    release,
    isCompared,
  };
}

function empty(): Omit<Job, "upload"> {
  return {
    file: null,
    handle: null,
    poster: null,
    fingerprint: null,
    addresses: null,
    run: null,
    over: new AbortController(),
    release: null,
    isCompared: false,
    savedAt: 0,
  };
}

export type JobReading = Pick<Job, "poster" | "fingerprint"> & {
  file: File;
  change: Pick<Upload, "name" | "kind" | "posterUrl" | "facts">;
  problem: UploadProblem | null;
};

/** Looks into the file, and names it as what it contains. */
export async function readJob(file: File): Promise<JobReading> {
  const { readFile } = await import("./read-file");
  const { format, problem, poster, facts } = await readFile(file);
  const type = contentTypeOf(format) ?? file.type;
  const name = nameAsContained(file.name, format);
  const named = new File([file], name, { type, lastModified: file.lastModified });
  const posterUrl = poster && URL.createObjectURL(poster);
  return {
    file: named,
    poster,
    fingerprint: await fingerprintOf(named),
    change: { name, kind: kindOf(type), posterUrl, facts },
    problem: problem === null ? null : { sentence: problem },
  };
}

/** Writes down what is needed to go on after a reload. Answers whether the file will be at hand. */
export async function keepJob(job: Job, scope: string): Promise<boolean> {
  const { file, fingerprint, handle, isCompared, upload } = job;
  const { createAddressCache } = await import("./address-cache");
  job.addresses = createAddressCache(fingerprint, scope);
  if (!file || !fingerprint) return false;
  const kept = {
    key: keyOf(scope, fingerprint),
    scope,
    fingerprint,
    name: file.name,
    type: file.type,
    sizeBytes: file.size,
    lastModified: file.lastModified,
    loadedBytes: upload.loadedBytes,
    isPaused: upload.state === "paused",
    isCompared,
    keptAt: Date.now(),
    handle,
  };
  return keep(kept, file);
}

/** For good: nobody goes on with it here any more. */
export function forgetJob(job: Job, scope: string): void {
  job.over.abort();
  job.run?.abort();
  void removeMadeFile(job.handle);
  // One that never held the file must not take it from the tab that does.
  if (!job.release) return;
  job.addresses?.forget();
  if (job.fingerprint) void forgetKept(keyOf(scope, job.fingerprint));
  job.release();
  job.release = null;
}

export function keyOf(scope: string, fingerprint: string): string {
  return `${scope}.${fingerprint}`;
}

/** Read within seconds, so it is compared with the library first. A larger one begins, and is stopped when found. */
const COMPARED_FIRST_BYTES_MAX = 200_000_000;

export function isReadyToSend({ upload, addresses, file, run, isCompared }: Job): boolean {
  const mayBegin = isCompared || upload.sizeBytes > COMPARED_FIRST_BYTES_MAX;
  return upload.state === "waiting" && addresses !== null && file !== null && run === null && mayBegin;
}
