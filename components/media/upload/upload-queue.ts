import type { Duplicate } from "@/lib/media/types";
import { CompareLine } from "./compare-line";
import { askForFile, type PickedFile } from "./file-handles";
import { tryLock, waitForLock } from "./file-lock";
import { findKeptFile } from "./find-kept-file";
import { createJob, forgetJob, isReadyToSend, type Job, keepJob, keyOf, readJob, restoreJob } from "./job";
import { isOpen, JobList } from "./job-list";
import { changeKept, findKept, type KeptUpload, listKept } from "./kept-uploads";
import { canPause, type Upload } from "./upload";
import { explain, type UploadProblem } from "./upload-error";

const AT_ONCE_MAX = 2;
export const UPLOADS_MAX = 50;
const SAVE_EVERY_MS = 2000;

/**
 * Holds the uploads of this tab. Lives outside of React, so that pages can come and go. Every page carries it, so what
 * an upload takes is fetched with the first one.
 */
export class UploadQueue {
  onDone = () => {};
  readonly #scope: string;
  readonly #list: JobList;
  #reading = Promise.resolve();
  readonly #comparing = new CompareLine({
    onProgress: (job, comparedBytes) => this.#change(job, { comparedBytes }),
    onCompared: (job, duplicate) => this.#decide(job, duplicate),
  });
  #isRestored = false;

  /** `scope`: whose uploads these are, so that nobody else goes on with them. */
  constructor(scope: string) {
    this.#scope = scope;
    this.#list = new JobList(scope);
  }

  get list(): Pick<JobList, "subscribe" | "getSnapshot"> {
    return this.#list;
  }

  /** Lists again what a reload, a crash or a closed tab left unfinished. */
  async restore(userId: string): Promise<void> {
    if (this.#isRestored) return;
    this.#isRestored = true;
    for (const { key } of await listKept(this.#scope, userId)) void this.#restore(key);
  }

  /** Answers how many did not fit on the list. They are read one by one, not to fight for the decoder. */
  add(picked: readonly PickedFile[]): number {
    this.#list.drop(this.#list.jobs.filter(({ upload }) => upload.state === "done"));
    const added = picked.slice(0, Math.max(0, UPLOADS_MAX - this.#list.jobs.length)).map(createJob);
    this.#list.prepend(added.toReversed());
    for (const job of added) this.#readInTurn(job);
    return picked.length - added.length;
  }

  pause(ids: readonly string[]): void {
    for (const job of this.#find(ids)) {
      if (!canPause(job.upload)) continue;
      this.#change(job, { state: "paused", problem: null, bytesPerSecond: null });
      this.#save(job, { isPaused: true });
      this.#stop(job);
    }
  }

  /** After a pause and after a failure: it goes on at the byte the store has. */
  resume(ids: readonly string[]): void {
    for (const job of this.#find(ids)) {
      if (job.upload.state !== "paused" && job.upload.state !== "failed") continue;
      this.#change(job, { state: "waiting", problem: null });
      if (job.release) this.#save(job, { isPaused: false });
      else void this.#admit(job);
    }
    this.#startNext();
  }

  /** From a click: the browser asks whether the file may be read once more. */
  async permit(id: string): Promise<void> {
    const [job] = this.#find([id]);
    if (!job?.handle) return;
    const file = await askForFile(job.handle);
    if (file === "denied") return this.#change(job, { problem: { key: "permission-denied" } });
    if (file === "gone") return this.#want(job, "file wanted");
    this.#give(job, { file, handle: job.handle });
  }

  /** The file of one that was begun before a reload. */
  choose(id: string, picked: PickedFile): void {
    const [job] = this.#find([id]);
    if (job) this.#give(job, picked);
  }

  /** The library's own file stands in for this one. */
  takeDuplicate(id: string): void {
    const [job] = this.#find([id]);
    const mediaId = job?.upload.duplicate?.mediaId;
    if (!job || !mediaId) return;
    this.#change(job, { state: "done", mediaId, loadedBytes: job.upload.sizeBytes });
    forgetJob(job, this.#scope);
    this.onDone();
  }

  uploadAnyway(id: string): void {
    const [job] = this.#find([id]);
    if (job?.upload.state !== "duplicate") return;
    this.#change(job, { state: "waiting", duplicate: null });
    this.#startNext();
  }

  /** Takes them off the list. What was under way can be put back for a while, and is forgotten then. */
  remove(ids: readonly string[]): () => void {
    const jobs = this.#find(ids);
    this.#list.drop(jobs.filter((job) => !isOpen(job)));
    const undo = this.#list.takeOff(jobs.filter(isOpen), (back) => this.#comeBack(back));
    for (const job of jobs) this.#stop(job);
    return undo;
  }

  fileOf(id: string): File | null {
    return this.#find([id])[0]?.file ?? null;
  }

  async #restore(key: string): Promise<void> {
    const release = await waitForLock(key, new AbortController().signal);
    const kept = await findKept(key);
    // The tab that had it is through with it.
    if (!kept) return release();
    const job = restoreJob(kept, release);
    this.#list.append(job);
    const file = await findKeptFile(kept);
    if (!file) return this.#want(job, kept.handle ? "permission wanted" : "file wanted");
    if (kept.isPaused) this.#change(job, { state: "paused" });
    this.#give(job, { file, handle: kept.handle });
  }

  #want(job: Job, state: "permission wanted" | "file wanted", problem: UploadProblem | null = null): void {
    job.file = null;
    this.#change(job, { state, problem });
  }

  #give(job: Job, { file, handle }: PickedFile): void {
    Object.assign(job, { file, handle });
    if (job.upload.state !== "paused") this.#change(job, { state: "reading", problem: null });
    this.#readInTurn(job);
  }

  #readInTurn(job: Job): void {
    this.#reading = this.#reading.then(() => this.#read(job));
  }

  async #read(job: Job): Promise<void> {
    if (!job.file || !this.#list.jobs.includes(job)) return;
    try {
      const { file, poster, fingerprint, change, problem } = await readJob(job.file);
      if (!this.#list.jobs.includes(job)) return;
      if (job.fingerprint && job.fingerprint !== fingerprint) {
        return this.#want(job, "file wanted", { key: "other-file" });
      }
      Object.assign(job, { file, poster, fingerprint });
      this.#change(job, change);
      if (problem) this.#change(job, { state: "refused", problem });
      else await this.#admit(job);
    } catch {
      this.#change(job, { state: "refused", problem: { key: "unreadable" } });
    }
  }

  /** One row and one tab for a file; what waits for this very file goes on with it. */
  async #admit(job: Job): Promise<void> {
    const { fingerprint } = job;
    const isTwin = (other: Job) => other !== job && fingerprint !== null && other.fingerprint === fingerprint;
    this.#list.letGoOf(fingerprint);
    const twin = this.#list.jobs.find((other) => isTwin(other) && isOpen(other));
    if (twin) return this.#meet(job, twin);
    job.release ??= await tryLock(keyOf(this.#scope, fingerprint ?? job.upload.id));
    if (!job.release) return this.#change(job, { state: "failed", problem: { key: "other-tab" } });
    const isKept = await keepJob(job, this.#scope);
    this.#change(job, { isKept, ...(job.upload.state !== "paused" && { state: "waiting" }) });
    this.#comparing.add(job);
    this.#startNext();
  }

  #meet(job: Job, twin: Job): void {
    const { file, handle } = job;
    if (twin.file || !file) {
      this.#change(job, { state: "refused", problem: { key: "already-listed" } });
    } else {
      this.#list.drop([job]);
      this.#give(twin, { file, handle });
    }
  }

  #decide(job: Job, duplicate: Duplicate | null): void {
    this.#save(job, { isCompared: true });
    if (duplicate && isOpen(job) && job.upload.state !== "finishing") {
      this.#change(job, { state: "duplicate", duplicate, bytesPerSecond: null, problem: null });
      this.#stop(job);
    }
    this.#startNext();
  }

  #startNext(): void {
    const running = this.#list.jobs.filter(({ run }) => run !== null).length;
    const next = this.#list.jobs.findLast(isReadyToSend);
    if (running < AT_ONCE_MAX && next) void this.#send(next);
  }

  async #send(job: Job): Promise<void> {
    const { file, addresses } = job;
    if (!file || !addresses) return;
    const run = new AbortController();
    job.run = run;
    const report = (change: Partial<Upload>) => {
      if (run.signal.aborted) return;
      this.#change(job, change);
      if (change.loadedBytes) this.#saveNowAndThen(job, change.loadedBytes);
    };
    try {
      const { sendJob } = await import("./send-job");
      const mediaId = await sendJob(job, file, { addresses, signal: run.signal, report });
      this.#change(job, { state: "done", mediaId, loadedBytes: file.size });
      forgetJob(job, this.#scope);
      this.onDone();
    } catch (error) {
      report({ state: "failed", problem: explain(error) });
    } finally {
      if (job.run === run) job.run = null;
      this.#startNext();
    }
  }

  #saveNowAndThen(job: Job, loadedBytes: number): void {
    if (Date.now() - job.savedAt < SAVE_EVERY_MS) return;
    job.savedAt = Date.now();
    this.#save(job, { loadedBytes });
  }

  #save(job: Job, change: Partial<KeptUpload>): void {
    if (job.fingerprint && job.release) void changeKept(keyOf(this.#scope, job.fingerprint), change);
  }

  #stop(job: Job): void {
    job.run?.abort();
    job.run = null;
    this.#startNext();
  }

  #comeBack(jobs: readonly Job[]): void {
    for (const job of jobs) {
      if (job.upload.state === "reading") this.#readInTurn(job);
      if (["uploading", "finishing", "retrying"].includes(job.upload.state)) {
        this.#change(job, { state: "waiting", problem: null, bytesPerSecond: null });
      }
    }
    this.#startNext();
  }

  #find(ids: readonly string[]): Job[] {
    return this.#list.find(ids);
  }

  #change(job: Job, change: Partial<Upload>): void {
    this.#list.change(job, change);
  }
}
