import type { Store } from "./store.ts";

const DELIVERIES_MAX = 1000;

/**
 * `held` waits for a later one to go out first, `lost` was never sent because a fault said so, `dropped` was tried
 * for as long as TikTok tries.
 */
export type DeliveryState = "waiting" | "delivered" | "held" | "lost" | "dropped";

/** A webhook on its way to the app. */
export interface Delivery {
  id: number;
  event: string;
  creator: string;
  /** The very bytes that are signed and sent. */
  body: string;
  state: DeliveryState;
  tries: number;
  /** What the last try was answered; 0 is no answer at all. */
  lastStatus: number | null;
  lastError: string | null;
  madeAt: number;
  nextTryAt: number;
  giveUpAt: number;
  deliveredAt: number | null;
}

export type NewDelivery = Pick<
  Delivery,
  "event" | "creator" | "body" | "state" | "madeAt" | "nextTryAt" | "giveUpAt"
>;

export function addDelivery(store: Store, delivery: NewDelivery): void {
  store.insert("deliveries", { ...delivery });
  store.run("DELETE FROM deliveries WHERE id <= (SELECT max(id) FROM deliveries) - ?", DELIVERIES_MAX);
}

export function findDelivery(store: Store, id: number): Delivery | undefined {
  return store.one<Delivery>("SELECT * FROM deliveries WHERE id = ?", id);
}

/** Newest first. */
export function listDeliveries(store: Store, max = DELIVERIES_MAX): Delivery[] {
  return store.all<Delivery>("SELECT * FROM deliveries ORDER BY id DESC LIMIT ?", max);
}

export function listDue(store: Store, now: number, max: number): Delivery[] {
  const sql = "SELECT * FROM deliveries WHERE state = 'waiting' AND nextTryAt <= ? ORDER BY id LIMIT ?";
  return store.all<Delivery>(sql, now, max);
}

export function releaseHeld(store: Store, { before, now }: { before: number; now: number }): void {
  store.run(
    "UPDATE deliveries SET state = 'waiting', nextTryAt = ? WHERE state = 'held' AND id < ?",
    now,
    before,
  );
}
