export type Release = () => void;

const noLock: Release = () => {};

/** One tab sends a file at a time. Null: another one holds it. Without locks (no secure context) nothing is kept either. */
export function tryLock(key: string): Promise<Release | null> {
  return request(key, { ifAvailable: true });
}

/** Waits until the tab that holds it has closed, crashed or is through. */
export async function waitForLock(key: string, signal: AbortSignal): Promise<Release> {
  return (await request(key, { signal })) ?? noLock;
}

function request(key: string, options: LockOptions): Promise<Release | null> {
  if (!globalThis.navigator?.locks) return Promise.resolve(noLock);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`cuepost.upload.${key}`, options, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
