import { forgetJob, type Job } from "./job";
import { isUnfinished, type Upload } from "./upload";

/** Longer than a toast that is read offers to undo. */
export const UNDO_MS = 60_000;

/** The jobs of a queue in their order, and those taken off it that can still be put back. */
export class JobList {
  readonly #scope: string;
  readonly #listeners = new Set<() => void>();
  #jobs: Job[] = [];
  #leaving: Job[] = [];
  #snapshot: readonly Upload[] = [];

  constructor(scope: string) {
    this.#scope = scope;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly getSnapshot = () => this.#snapshot;

  get jobs(): readonly Job[] {
    return this.#jobs;
  }

  find(ids: readonly string[]): Job[] {
    return this.#jobs.filter(({ upload }) => ids.includes(upload.id));
  }

  prepend(jobs: readonly Job[]): void {
    this.#jobs = [...jobs, ...this.#jobs];
    this.#publish();
  }

  append(job: Job): void {
    this.#jobs = [...this.#jobs, job];
    this.#publish();
  }

  change(job: Job, change: Partial<Upload>): void {
    job.upload = { ...job.upload, ...change };
    this.#publish();
  }

  /** For good. */
  drop(jobs: readonly Job[]): void {
    this.#jobs = this.#jobs.filter((job) => !jobs.includes(job));
    this.#forget(jobs);
    this.#publish();
  }

  /** For good unless they are put back in time; `onBack` gets those that were. */
  takeOff(jobs: readonly Job[], onBack: (jobs: readonly Job[]) => void): () => void {
    this.#jobs = this.#jobs.filter((job) => !jobs.includes(job));
    this.#leaving.push(...jobs);
    this.#publish();
    const timer = setTimeout(() => this.letGo(jobs), UNDO_MS);
    return () => {
      clearTimeout(timer);
      if (!this.#leaving.some((job) => jobs.includes(job)))
        throw new Error("It is too late to put them back.");
      const back = this.#leaving.filter((job) => jobs.includes(job));
      this.#leaving = this.#leaving.filter((job) => !back.includes(job));
      this.prepend(back);
      onBack(back);
    };
  }

  /** The file was chosen anew: what was taken off must not hold it. */
  letGoOf(fingerprint: string | null): void {
    this.letGo(this.#leaving.filter((job) => fingerprint !== null && job.fingerprint === fingerprint));
  }

  letGo(jobs: readonly Job[]): void {
    const gone = this.#leaving.filter((job) => jobs.includes(job));
    this.#leaving = this.#leaving.filter((job) => !gone.includes(job));
    this.#forget(gone);
  }

  #forget(jobs: readonly Job[]): void {
    for (const job of jobs) {
      forgetJob(job, this.#scope);
      if (job.upload.posterUrl) URL.revokeObjectURL(job.upload.posterUrl);
    }
  }

  #publish(): void {
    this.#snapshot = this.#jobs.map(({ upload }) => upload);
    for (const listener of this.#listeners) listener();
  }
}

export const isOpen = ({ upload }: Job) => isUnfinished(upload);
