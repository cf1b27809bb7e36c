import { UploadQueue } from "./upload-queue";

const queues = new Map<string, UploadQueue>();

/** One for as long as the tab lives: whoever goes to another workspace and comes back finds it as it was left. */
export function findQueue(scope: string): UploadQueue {
  const queue = queues.get(scope) ?? new UploadQueue(scope);
  if (typeof window !== "undefined") queues.set(scope, queue);
  return queue;
}
