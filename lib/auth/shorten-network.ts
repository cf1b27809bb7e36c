const IPV6_GROUPS_KEPT = 3;

/** Without the part that names one machine or household: `203.0.113.0/24`, `2001:db8:1::/48`. */
export function shortenNetwork(network: string): string {
  if (!network.includes(":")) return `${network.split(".").slice(0, 3).join(".")}.0/24`;
  return `${network.split(":").slice(0, IPV6_GROUPS_KEPT).join(":")}::/48`;
}
