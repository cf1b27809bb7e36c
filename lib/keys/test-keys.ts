import "server-only";

/** Test keys post to a sandbox TikTok that stands beside the real one: where there is none, there are no test keys. */
export function testKeysAreOffered(): boolean {
  return false;
}
