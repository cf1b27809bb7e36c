import { Badge, type Tone } from "@/components/ui/badge";
import type { TikTokAppState } from "@/lib/accounts/types";
import { privateAccountPath } from "@/lib/posts/problems";

const words: Record<TikTokAppState["audit"], { tone: Tone; word: string; text: string }> = {
  audited: { tone: "ok", word: "Audited", text: "Posts may be public, from every kind of account." },
  unaudited: {
    tone: "wait",
    word: "Not audited",
    text: "Until TikTok has audited the app, it limits what can be posted directly:",
  },
  unknown: {
    tone: "neutral",
    word: "Not known yet",
    text: "TikTok says it with the first direct post. Until it has audited the app, it limits what can be posted directly:",
  },
};

/** What TikTok lets this Cuepost do, who says so, and what still works. */
export function AuditState({ state }: { state: TikTokAppState }) {
  const { tone, word, text } = words[state.audit];
  return (
    <div className="grid gap-2 text-pretty">
      <Badge tone={tone} className="justify-self-start">
        {word}
      </Badge>
      <p className="text-ink2">{text}</p>
      {state.audit !== "audited" && <Limits />}
      <p className="text-sm text-ink3">{describeSource(state)}</p>
    </div>
  );
}

function Limits() {
  return (
    <ul className="grid list-disc gap-1 pl-5 text-ink2 marker:text-ink3">
      <li>
        The TikTok account must be private when the post goes out. On the phone:{" "}
        <span className="font-medium text-ink">{privateAccountPath}</span>.
      </li>
      <li>“Only me” is the only choice for who can see the post.</li>
      <li>Five accounts may post in 24 hours.</li>
      <li>
        A draft to the inbox is the way that works for other accounts: the creator finishes and posts it in
        the TikTok app.
      </li>
    </ul>
  );
}

function describeSource({ audit, auditSource }: TikTokAppState): string {
  if (auditSource === "setting") {
    return `TIKTOK_APP_AUDITED=${audit === "audited" ? 1 : 0} says so. Leave it empty, and Cuepost learns it from TikTok's answers.`;
  }
  if (audit === "unaudited") {
    return "TikTok said so when it refused a post. Once it has audited the app, set TIKTOK_APP_AUDITED=1 and restart. If it was 1 all along: empty it, restart, open this page, then set it again.";
  }
  if (audit === "audited")
    return "TikTok said so: it took a post that an app without the audit may not make.";
  return "Set TIKTOK_APP_AUDITED to 1 or 0 if you know already.";
}
