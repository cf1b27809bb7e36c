import { readPullPrefix } from "./url-ownership.ts";

export interface SandboxOptions {
  dataDirectory: string;
  clientKey: string;
  clientSecret: string;
  redirectUris: readonly string[];
  host?: string;
  port?: number;
  /** The origin that upload URLs and pages carry; by default localhost and the port. */
  origin?: string;
  accessSeconds?: number;
  refreshSeconds?: number;
  processingMs?: number;
  /** How long a public post waits for its public id, as it does while TikTok moderates it. */
  moderationMs?: number;
  /** What the app verified as its own for pulls: `https://host/path/` prefixes, or domains with their subdomains. */
  pullPrefixes?: readonly string[];
  /** Where the app wants to be told of events; without it there are no webhooks. */
  webhookUrl?: string | undefined;
  /** Whether the app passed the audit for direct posts. Left out, it stays as it was, at first audited. */
  isAudited?: boolean;
  /** The minute that rate limits count in. */
  rateWindowMs?: number;
  /** The control API is open on loopback; elsewhere only when this is true. */
  isControlForced?: boolean;
  now?: () => number;
}

type Optional = "origin" | "isAudited" | "webhookUrl";
export type Config = Required<Omit<SandboxOptions, Optional>> &
  Pick<SandboxOptions, Exclude<Optional, "origin">>;

const LOOPBACK_HOSTS = new Set(["127.0.0.1", "::1", "localhost"]);

export function completeConfig(options: SandboxOptions): Config {
  return {
    ...options,
    host: options.host ?? "127.0.0.1",
    port: options.port ?? 0,
    accessSeconds: options.accessSeconds ?? 7200,
    refreshSeconds: options.refreshSeconds ?? 15_552_000,
    processingMs: options.processingMs ?? 3000,
    moderationMs: options.moderationMs ?? 0,
    pullPrefixes: (options.pullPrefixes ?? []).map(readPullPrefix),
    rateWindowMs: options.rateWindowMs ?? 60_000,
    isControlForced: options.isControlForced ?? false,
    now: options.now ?? Date.now,
  };
}

export function isControlServed(config: Config): boolean {
  return config.isControlForced || LOOPBACK_HOSTS.has(config.host);
}
