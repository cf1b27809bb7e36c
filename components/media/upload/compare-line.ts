import type { Duplicate } from "@/lib/media/types";
import type { Job } from "./job";

export interface CompareListener {
  onProgress(job: Job, comparedBytes: number | null): void;
  onCompared(job: Job, duplicate: Duplicate | null): void;
}

/** Compares one file after the other with the library: hashing keeps a core and a disk busy. */
export class CompareLine {
  readonly #listener: CompareListener;
  #last = Promise.resolve();

  constructor(listener: CompareListener) {
    this.#listener = listener;
  }

  add(job: Job): void {
    this.#last = this.#last.then(() => this.#compare(job));
  }

  async #compare(job: Job): Promise<void> {
    if (job.isCompared || !job.file || job.over.signal.aborted) return;
    const { findInLibrary } = await import("./find-in-library");
    const duplicate = await findInLibrary(job.file, {
      signal: job.over.signal,
      onProgress: (comparedBytes) => this.#listener.onProgress(job, comparedBytes),
    });
    job.isCompared = true;
    this.#listener.onProgress(job, null);
    this.#listener.onCompared(job, duplicate);
  }
}
