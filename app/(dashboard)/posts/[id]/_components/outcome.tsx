import { ExternalLink } from "lucide-react";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { UploadBar } from "@/components/posts/upload-bar";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { isRunning } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";

/** What a person should know first: where it can be watched, how far it is, or what stopped it. */
export function Outcome({ post }: { post: PostDetail }) {
  const { status } = post;
  if (status === "published") return <Published post={post} />;
  if (isRunning(status)) return <GoingOut post={post} />;
  if (status !== "failed" && status !== "needs attention") return null;
  return (
    <Note post={post} looks="bg-hold-soft" title={post.statusReason ?? "It was stopped."}>
      {status === "failed"
        ? "Nothing was posted. Put it right and schedule it again, or try again as it is."
        : "It will not go out until somebody decides. Put it right and schedule it again, or try again as it is."}
    </Note>
  );
}

function Published({ post }: { post: PostDetail }) {
  return (
    <Note post={post} looks="bg-ok-soft" title={`Published as @${post.account.username}`}>
      It may take a few minutes until TikTok has processed it and it appears on the profile.
      {post.link && (
        <Button asChild size="sm" className="mt-3 flex w-fit">
          <a href={post.link} target="_blank" rel="noreferrer">
            Watch on TikTok <ExternalLink />
          </a>
        </Button>
      )}
    </Note>
  );
}

function GoingOut({ post }: { post: PostDetail }) {
  const words = {
    preparing: "Checking once more what the account may do, then the upload begins.",
    uploading: "The video is on its way to TikTok.",
    processing: "TikTok has the whole video and is processing it.",
  } as Record<string, string>;
  const title = post.uploadPercent === null ? "Going out now" : `Going out now · ${post.uploadPercent} %`;
  return (
    <Note post={post} looks="border border-cue bg-card" title={title}>
      {words[post.status]}
      <UploadBar post={post} className="mt-3 overflow-hidden rounded-full" />
    </Note>
  );
}

interface NoteProps {
  post: PostDetail;
  looks: string;
  title: string;
  children: React.ReactNode;
}

function Note({ post, looks, title, children }: NoteProps) {
  return (
    <section aria-live="polite" className={cn("flex gap-3 rounded-card px-4 py-3.5", looks)}>
      <StatusGlyph status={post.status} isSilent size={14} className="mt-[3px]" />
      <div className="min-w-0 flex-1">
        <h2 className="text-base font-medium tracking-normal text-ink">{title}</h2>
        <div className="mt-0.5 text-sm text-ink2 text-pretty">{children}</div>
      </div>
    </section>
  );
}
