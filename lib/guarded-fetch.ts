import "server-only";
import { lookup } from "node:dns";
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

const TIMEOUT_MS = 5000;
/** For the head of an answer whose body may be long, and between two pieces of that body. */
const SILENCE_MS = 30_000;
const BODY_BYTES_MAX = 64 * 1024;

export type OutsideProblem = "address" | "not found" | "timeout" | "certificate" | "unreachable";

/** Why an address outside gave no answer. An answer of any status is none of these. */
export class OutsideError extends Error {
  override readonly name = "OutsideError";
  readonly problem: OutsideProblem;

  constructor(problem: OutsideProblem, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.problem = problem;
  }
}

export interface OutsideAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
  /** The body went on; the rest was not read. */
  isCut: boolean;
}

/** Tests talk to this machine, and a setting may name hosts; nothing else may. */
type IsAllowed = (address: string, url: URL) => boolean;

export interface OutsideRequest {
  method?: "GET" | "HEAD" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** For everything together: name, connection, answer. */
  timeoutMs?: number;
  bodyBytesMax?: number;
  isAllowed?: IsAllowed;
}

export interface OutsideStream {
  status: number;
  headers: IncomingHttpHeaders;
  /** To be read once; leaving it early ends the connection. */
  body: AsyncIterable<Uint8Array>;
  close(): void;
}

export interface OutsideStreamRequest {
  headers?: Record<string, string>;
  silenceMs?: number;
  signal?: AbortSignal;
  isAllowed?: IsAllowed;
}

/**
 * For an address that a person or a setting names: it reaches the public internet and nothing else.
 * Redirects are handed back, not followed. What the name resolves to is checked as the connection is made,
 * so a name that answers differently the second time gains nothing.
 */
export async function guardedFetch(
  address: string | URL,
  options: OutsideRequest = {},
): Promise<OutsideAnswer> {
  const url = new URL(address);
  const { isAllowed = isPublicAddress, bodyBytesMax = BODY_BYTES_MAX } = options;
  assertMayAsk(url, isAllowed);
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    const answer = await ask(url, { ...options, isAllowed }, signal);
    const { body, isCut } = await readBounded(answer, bodyBytesMax);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body, isCut };
  } catch (error) {
    if (signal.aborted) {
      throw new OutsideError("timeout", `${url.host} did not answer in time.`, { cause: error });
    }
    throw toOutsideError(url, error);
  }
}

/** The same guard for an answer of any length: who reads it sets its bounds, and silence ends it. */
export async function guardedOpen(
  address: string | URL,
  options: OutsideStreamRequest = {},
): Promise<OutsideStream> {
  const url = new URL(address);
  const { isAllowed = isPublicAddress, silenceMs = SILENCE_MS, headers = {}, signal } = options;
  assertMayAsk(url, isAllowed);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), silenceMs);
  try {
    const ended = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
    const answer = await ask(url, { headers, isAllowed }, ended);
    answer.setTimeout(silenceMs, () => {
      answer.destroy(new OutsideError("timeout", `${url.host} fell silent.`));
    });
    // Whoever has left the body must not be told of its end.
    answer.on("error", () => {});
    const close = () => void answer.destroy();
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: readOn(url, answer), close };
  } catch (error) {
    signal?.throwIfAborted();
    if (!late.signal.aborted) throw toOutsideError(url, error);
    throw new OutsideError("timeout", `${url.host} did not answer in time.`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function* readOn(url: URL, answer: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* answer as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw toOutsideError(url, error);
  }
}

function assertMayAsk(url: URL, isAllowed: IsAllowed): void {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.username || url.password) {
    throw new OutsideError("address", "Only http and https addresses without a password are asked.");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isAllowed(host, url))
    throw new OutsideError("address", `${host} is not a public address.`);
}

function ask(
  url: URL,
  { method = "GET", headers, body, isAllowed }: OutsideRequest & { isAllowed: IsAllowed },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, {
      method,
      headers: { "accept-encoding": "identity", "user-agent": "Cuepost", ...headers },
      // A connection of its own: one that was kept may lead to an address that was checked for another name.
      agent: false,
      lookup: guardedLookup((address) => isAllowed(address, url)),
      signal,
    });
    request.on("response", resolve).on("error", reject).end(body);
  });
}

/** One address that is not public spoils the name: which one is taken is not ours to know. */
function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (refused) {
        const message = `${hostname} leads to ${refused.address}, which is not a public address.`;
        return callback(new OutsideError("address", message), []);
      }
      const [first] = addresses;
      if (options.all || !first) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

async function readBounded(answer: IncomingMessage, bytesMax: number) {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of answer) {
    sizeBytes += chunk.length;
    chunks.push(chunk);
    // Leaving the loop ends the connection.
    if (sizeBytes > bytesMax) break;
  }
  return { body: new Uint8Array(Buffer.concat(chunks).subarray(0, bytesMax)), isCut: sizeBytes > bytesMax };
}

function toOutsideError(url: URL, error: unknown): OutsideError {
  if (error instanceof OutsideError) return error;
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  const options = { cause: error };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA") {
    return new OutsideError("not found", `The name ${url.hostname} leads nowhere.`, options);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code)) {
    return new OutsideError("certificate", `${url.host} has no certificate that holds (${code}).`, options);
  }
  return new OutsideError("unreachable", `${url.host} cannot be reached (${code || "no answer"}).`, options);
}

/** IANA's special-purpose registries, and what else is inside some network. Of IPv6, only 2000::/3 is public at all. */
const specialNetworks = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
  // Azure's host answers every machine here, although the address looks public.
  "168.63.129.16/32",
  "2001::/23",
  "2001:db8::/32",
  // 6to4: an IPv4 address lies within.
  "2002::/16",
  "3fff::/20",
];

const special = new BlockList();
for (const network of specialNetworks) {
  const [address = "", bits] = network.split("/");
  special.addSubnet(address, Number(bits), address.includes(":") ? "ipv6" : "ipv4");
}
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/** What is public, and the hosts that whoever runs Cuepost has named: by the very host and port of each address asked. */
export function publicOr(hosts: readonly string[]): IsAllowed {
  return (address, { host }) => isPublicAddress(address) || hosts.includes(host);
}

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  // One with a zone belongs to a link of this machine.
  if (family !== 6 || address.includes("%")) return false;
  return globalUnicast.check(address, "ipv6") && !special.check(address, "ipv6");
}
