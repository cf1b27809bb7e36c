/** Markdown: the few things that hold for every request. The guide at /docs/api says them at length. */
export function openApiIntroduction(origin: string): string {
  return `Schedule TikTok posts from programs: strict, idempotent, observable, with a sandbox.

- Send \`Authorization: Bearer cp_live_…\` with every request. The same API answers below \`${origin}/v1\`.
- Bodies are JSON in UTF-8, instants RFC 3339. A field that nobody knows is refused, not ignored.
- Every \`POST\` takes an \`Idempotency-Key\`; what changes a post takes an \`If-Match\`.
- Whatever is refused is answered by a problem document (RFC 9457) with a stable \`code\`.
- Nobody's privacy is chosen for them: a post states \`tiktok.privacy_level\` and interactions, or names a posting profile that a person agreed to.`;
}
