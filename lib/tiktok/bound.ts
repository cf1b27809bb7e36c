/** Text from outside as it may be kept and shown: short, without TikTok's tokens and without whole addresses. */
export function bound(text: string, charactersMax: number): string {
  return withoutAddresses(text)
    .replace(/\b(act|rft|clt)\.[^\s"']+/g, "$1.…")
    .slice(0, charactersMax);
}

/** TikTok quotes the addresses it pulls from, which work for hours without a sign-in: only the origin is kept. */
export function withoutAddresses(text: string): string {
  return text.replace(/(https?)(?::[\\/]+|%3a%2f%2f)[^\s"<>]*/gi, (address, scheme: string) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    return url ? `${url.origin}/…` : `${scheme.toLowerCase()}://…`;
  });
}
