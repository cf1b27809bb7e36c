import { isIPv4, isIPv6 } from "node:net";

const IPV6_GROUPS = 8;
const IPV6_NETWORK_GROUPS = 4;

/**
 * Who a request came from, as far as proxies of ours have said so: each of them appended the address it saw.
 * Without one the header is the visitor's own words, and Next does not tell the socket's address.
 */
export function findClientNetwork(
  forwardedFor: string | null | undefined,
  trustedHops: number,
): string | null {
  if (trustedHops === 0) return null;
  const address = (forwardedFor ?? "").split(",").at(-trustedHops)?.trim() ?? "";
  const embedded = address.match(/^::ffff:([\d.]+)$/i)?.[1] ?? address;
  if (isIPv4(embedded)) return embedded;
  return isIPv6(address) ? networkOf(address) : null;
}

/** One household or server holds a whole /64, so its addresses count as one. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, IPV6_GROUPS - before.length - after.length) }, () => "0");
  const groups = [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.slice(0, IPV6_NETWORK_GROUPS).join(":")}::/64`;
}
