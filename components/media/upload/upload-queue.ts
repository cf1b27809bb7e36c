import { contentTypeOf, kindOf, nameAsContained } from "@/lib/media/rules";
import { type AddressCache, createAddressCache } from "./address-cache";
import { readFile } from "./read-file";
import { savePoster } from "./save-poster";
import { sendFile } from "./send-file";
import { createSpeedometer } from "./speedometer";
import { canPause, isUnfinished, type Upload } from "./upload";
import { UploadError } from "./upload-error";

const AT_ONCE_MAX = 2;
export const UPLOADS_MAX = 50;

interface Job {
  upload: Upload;
  file: File;
  poster: Blob | null;
  addresses: AddressCache | null;
  run: AbortController | null;
}

/** Holds the uploads of this tab. Lives outside of React, so that pages can come and go. */
export class UploadQueue {
  readonly #scope: string;
  readonly #onDone: () => void;
  readonly #listeners = new Set<() => void>();
  #jobs: Job[] = [];
  #snapshot: readonly Upload[] = [];
  #reading = Promise.resolve();

  /** `scope`: whose uploads these are, so that nobody else goes on with them. */
  constructor(scope: string, onDone: () => void) {
    this.#scope = scope;
    this.#onDone = onDone;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly getSnapshot = () => this.#snapshot;

  /** Answers how many did not fit on the list. They are read one by one, not to fight for the decoder. */
  add(files: readonly File[]): number {
    for (const { upload } of this.#jobs) if (upload.state === "done") this.remove(upload.id);
    const taken = files.slice(0, Math.max(0, UPLOADS_MAX - this.#jobs.length));
    const added = taken.map(createJob);
    this.#jobs = [...added.toReversed(), ...this.#jobs];
    this.#publish();
    for (const job of added) this.#reading = this.#reading.then(() => this.#read(job));
    return files.length - taken.length;
  }

  pause(id: string): void {
    const job = this.#find(id);
    if (!job || !canPause(job.upload)) return;
    this.#change(job, { state: "paused", problem: null, bytesPerSecond: null });
    this.#end(job);
  }

  /** After a pause and after a failure: it goes on at the byte the store has. */
  resume(id: string): void {
    const job = this.#find(id);
    if (job?.upload.state !== "paused" && job?.upload.state !== "failed") return;
    this.#change(job, { state: "waiting", problem: null });
    this.#startNext();
  }

  /** Takes it off the list, and ends it if it runs. */
  remove(id: string): void {
    const job = this.#find(id);
    if (!job) return;
    if (job.upload.posterUrl) URL.revokeObjectURL(job.upload.posterUrl);
    this.#jobs = this.#jobs.filter((other) => other !== job);
    job.addresses?.forget();
    this.#publish();
    this.#end(job);
  }

  /** Takes off the list what has come to an end. */
  clear(): void {
    for (const { upload } of this.#jobs) if (!isUnfinished(upload)) this.remove(upload.id);
  }

  async #read(job: Job): Promise<void> {
    try {
      const { format, problem, poster } = await readFile(job.file);
      const { lastModified } = job.file;
      const type = contentTypeOf(format) ?? job.file.type;
      job.file = new File([job.file], nameAsContained(job.file.name, format), { type, lastModified });
      job.poster = poster;
      job.addresses = await createAddressCache(job.file, this.#scope);
      if (!this.#jobs.includes(job)) return;
      const posterUrl = poster && URL.createObjectURL(poster);
      this.#change(job, {
        state: problem ? "refused" : "waiting",
        problem,
        posterUrl,
        name: job.file.name,
        kind: kindOf(type),
      });
      this.#startNext();
    } catch {
      const problem = "This browser could not read the file. If it was moved or changed, choose it again.";
      this.#change(job, { state: "refused", problem });
    }
  }

  #startNext(): void {
    const running = this.#jobs.filter(({ run }) => run !== null).length;
    const next = this.#jobs.findLast(({ upload }) => upload.state === "waiting");
    if (running < AT_ONCE_MAX && next?.addresses) void this.#send(next, next.addresses);
  }

  async #send(job: Job, addresses: AddressCache): Promise<void> {
    const run = new AbortController();
    job.run = run;
    const speedometer = createSpeedometer();
    const report = (change: Partial<Upload>) => {
      if (!run.signal.aborted) this.#change(job, change);
    };
    report({ state: "uploading", problem: null, bytesPerSecond: null });
    try {
      const mediaId = await sendFile(job.file, {
        addresses,
        signal: run.signal,
        onProgress: (loadedBytes) => {
          const state = loadedBytes < job.file.size ? "uploading" : "finishing";
          report({ state, problem: null, loadedBytes, bytesPerSecond: speedometer.add(loadedBytes) });
        },
        onRetry: (problem) => {
          speedometer.reset();
          report({ state: "retrying", problem, bytesPerSecond: null });
        },
      });
      addresses.forget();
      if (job.poster) await savePoster(mediaId, job.poster);
      this.#change(job, { state: "done", mediaId, loadedBytes: job.file.size });
      this.#onDone();
    } catch (error) {
      report({ state: "failed", problem: explain(error) });
    } finally {
      if (job.run === run) job.run = null;
      this.#startNext();
    }
  }

  #end(job: Job): void {
    job.run?.abort();
    job.run = null;
    this.#startNext();
  }

  #find(id: string): Job | undefined {
    return this.#jobs.find(({ upload }) => upload.id === id);
  }

  #change(job: Job, change: Partial<Upload>): void {
    job.upload = { ...job.upload, ...change };
    this.#publish();
  }

  #publish(): void {
    this.#snapshot = this.#jobs.map(({ upload }) => upload);
    for (const listener of this.#listeners) listener();
  }
}

function createJob(file: File): Job {
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
  };
  return { upload, file, poster: null, addresses: null, run: null };
}

function explain(error: unknown): string {
  return error instanceof UploadError ? error.message : "Something unexpected stopped the upload. Try again.";
}
