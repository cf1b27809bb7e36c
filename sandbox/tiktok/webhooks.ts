import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox, WebhookEvent } from "./call.ts";
import {
  addDelivery,
  type Delivery,
  type DeliveryState,
  findDelivery,
  listDue,
  releaseHeld,
} from "./deliveries.ts";
import { CALL_MODES, QUEUE_MODES } from "./fault-input.ts";
import { takeFault } from "./faults.ts";
import { recordViolation } from "./journal.ts";
import { Refusal } from "./reply.ts";
import { type Outcome, sendWebhook } from "./send-webhook.ts";
import { openIdOf } from "./tokens.ts";

const LOOK_MS = 250;
const PARALLEL_MAX = 8;
const FIRST_RETRY_MS = 1000;
const RETRY_MS_MAX = 60 * 60_000;
export const DELIVERY_LIFE_MS = 72 * 60 * 60_000;

const STATE_AFTER_FAULT: Record<string, DeliveryState> = { lose: "lost", reorder: "held" };

type Ground = Pick<Sandbox, "config" | "store" | "stopping">;

/** Tells the app what happened, at least once. What is to be sent is in rows, so a restart loses nothing. */
export class Webhooks {
  readonly #ground: Ground;
  readonly #running = new Map<number, Promise<void>>();
  #clock: NodeJS.Timeout | undefined;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** May be called within a transaction. Without a webhook URL nothing is to be told to anybody. */
  enqueue({ event, username, clientKey, content }: WebhookEvent): void {
    const { config, store } = this.#ground;
    if (!config.webhookUrl) return;
    const now = config.now();
    const body = JSON.stringify({
      client_key: clientKey,
      event,
      create_time: Math.floor(now / 1000),
      user_openid: openIdOf(clientKey, username),
      content: JSON.stringify(content),
    });
    const times = { madeAt: now, nextTryAt: now, giveUpAt: now + DELIVERY_LIFE_MS };
    const fault = takeFault(store, { route: "webhook", creator: username, modes: QUEUE_MODES });
    const state = STATE_AFTER_FAULT[fault?.mode ?? ""] ?? "waiting";
    addDelivery(store, { event, creator: username, body, state, ...times });
    if (fault?.mode === "twice") addDelivery(store, { event, creator: username, body, state, ...times });
    queueMicrotask(() => this.#look());
  }

  resume(): void {
    this.#clock = setInterval(() => this.#look(), LOOK_MS).unref();
    this.#look();
  }

  async finish(): Promise<void> {
    clearInterval(this.#clock);
    await Promise.all(this.#running.values());
  }

  /** Sends one again as it was, whatever became of it before. */
  redeliver(id: number): void {
    const { config, store } = this.#ground;
    if (!findDelivery(store, id)) throw new Refusal(404, "not_found", `There is no delivery ${id}.`);
    if (!config.webhookUrl) throw new Refusal(409, "no_webhook_url", "No webhook URL is configured.");
    const now = config.now();
    store.run(
      `UPDATE deliveries SET state = 'waiting', tries = 0, nextTryAt = ?, giveUpAt = ?, deliveredAt = NULL
       WHERE id = ?`,
      now,
      now + DELIVERY_LIFE_MS,
      id,
    );
    this.#look();
  }

  #look(): void {
    const { config, store, stopping } = this.#ground;
    if (stopping.aborted || !config.webhookUrl) return;
    for (const delivery of listDue(store, config.now(), PARALLEL_MAX + this.#running.size)) {
      if (this.#running.size >= PARALLEL_MAX) return;
      if (!this.#running.has(delivery.id)) this.#start(delivery, config.webhookUrl);
    }
  }

  #start(delivery: Delivery, url: string): void {
    const sent = this.#deliver(delivery, url).finally(() => {
      this.#running.delete(delivery.id);
      this.#look();
    });
    this.#running.set(delivery.id, sent);
  }

  async #deliver(delivery: Delivery, url: string): Promise<void> {
    try {
      this.#settle(delivery, await this.#try(delivery, url));
    } catch (error) {
      if (!this.#ground.stopping.aborted) console.error(`Webhook ${delivery.id} broke:`, error);
    }
  }

  async #try({ creator, body }: Delivery, url: string): Promise<Outcome> {
    const fault = takeFault(this.#ground.store, { route: "webhook", creator, modes: CALL_MODES });
    const error = "A fault was ordered here.";
    if (fault?.mode === "answer") return { status: fault.status, error };
    if (fault?.mode === "cut-before") return { status: 0, error };
    if (fault?.mode === "delay") await sleep(fault.delayMs, undefined, { signal: this.#ground.stopping });
    const outcome = await sendWebhook(this.#ground, url, body);
    // A failing app answers 4xx or 5xx. What it takes for a success and TikTok does not is a mistake.
    if (outcome.status > 200 && outcome.status < 400) {
      const sentence = `A webhook was answered ${outcome.status}; only 200 counts, and no redirect is followed.`;
      recordViolation({ ...this.#ground, route: "webhook", creator }, sentence);
    }
    return fault?.mode === "cut-after-commit" ? { status: 0, error } : outcome;
  }

  #settle({ id, tries, giveUpAt }: Delivery, { status, error }: Outcome): void {
    const { config, store } = this.#ground;
    const now = config.now();
    const isTaken = status === 200;
    const nextTryAt = now + Math.min(RETRY_MS_MAX, FIRST_RETRY_MS * 2 ** tries);
    const failed = nextTryAt > giveUpAt ? "dropped" : "waiting";
    store.run(
      `UPDATE deliveries SET state = ?, tries = tries + 1, lastStatus = ?, lastError = ?, nextTryAt = ?,
         deliveredAt = ? WHERE id = ?`,
      isTaken ? "delivered" : failed,
      status,
      error ?? null,
      nextTryAt,
      isTaken ? now : null,
      id,
    );
    if (isTaken) releaseHeld(store, { before: id, now });
  }
}
