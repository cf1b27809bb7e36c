import { privateAccountPath } from "@/lib/posts/problems";

interface VisibilityProps {
  isPrivate: boolean | null;
  isUnaudited: boolean;
}

export function Visibility({ isPrivate, isUnaudited }: VisibilityProps) {
  return (
    <div className="grid gap-3">
      <p>{describe(isPrivate)}</p>
      {isUnaudited && <UnauditedHint isPrivate={isPrivate} />}
    </div>
  );
}

function describe(isPrivate: boolean | null): string {
  if (isPrivate === null) return "Not known yet: TikTok tells it when a post is prepared.";
  return isPrivate ? "Private account" : "Public account";
}

function UnauditedHint({ isPrivate }: Pick<VisibilityProps, "isPrivate">) {
  if (isPrivate) {
    return (
      <p className="text-sm text-ink2 text-pretty">
        TikTok has not audited this Cuepost yet, so posts can be seen by “Only me”. The account has to stay
        private until they are out.
      </p>
    );
  }
  return (
    <div className="rounded-card bg-wait-soft px-3.5 py-2.5 text-wait text-pretty">
      <p>
        TikTok has not audited this Cuepost yet, so it takes posts only to private accounts. On the phone, in
        the TikTok app:
      </p>
      <p className="mt-1 font-medium">{privateAccountPath}</p>
      <p className="mt-1">Drafts to the inbox need no change.</p>
    </div>
  );
}
