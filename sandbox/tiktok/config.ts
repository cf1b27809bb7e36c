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
  /** The control API is open on loopback; elsewhere only when this is true. */
  isControlForced?: boolean;
  now?: () => number;
}

export type Config = Required<Omit<SandboxOptions, "origin">>;

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
    isControlForced: options.isControlForced ?? false,
    now: options.now ?? Date.now,
  };
}

export function isControlServed(config: Config): boolean {
  return config.isControlForced || LOOPBACK_HOSTS.has(config.host);
}
