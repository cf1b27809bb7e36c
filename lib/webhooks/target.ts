import "server-only";
import { isIP } from "node:net";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { publicOr } from "@/lib/guarded-fetch";

/** Hosts that the setting names may be asked although they are not public, and without https. */
export function isNamed({ host }: URL): boolean {
  return getEnv().WEBHOOK_ALLOWED_HOSTS.includes(host);
}

export function isAllowed(address: string, url: URL): boolean {
  return publicOr(getEnv().WEBHOOK_ALLOWED_HOSTS)(address, url);
}

/** What can be told from the address alone; what its name leads to is looked at with each connection. */
export function assertTarget(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw refuse("This is no address. It begins with https://");
  if (url.username || url.password) {
    throw refuse("The address must not hold a name or a password. The signature tells whom it is from.");
  }
  if (isNamed(url) && url.protocol === "http:") return url;
  if (url.protocol !== "https:") throw refuse("Only addresses that begin with https:// are told.");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isInside = isIP(host) ? !isAllowed(host, url) : isLocalName(host) && !isNamed(url);
  if (isInside) throw refuse("This address is inside a network. Only public ones are told.");
  return url;
}

function isLocalName(host: string): boolean {
  return /(^|\.)(localhost|local|internal|localdomain|home\.arpa)\.?$/.test(host) || !host.includes(".");
}

function refuse(message: string): AppError {
  return new AppError("invalid", message, { field: "url" });
}
