import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sentence } from "@/components/shell/sentences";
import { cn } from "@/components/ui/cn";
import type { SharedDetail } from "@/lib/clients/types";

interface OutcomeNoteProps {
  post: SharedDetail;
  /** What was just done here. */
  said: "approved" | "changes" | "comment" | null;
  problem: string | null;
}

/** What became of an answer, or how things stand. */
export function OutcomeNote({ post, said, problem }: OutcomeNoteProps) {
  const t = useTranslations("review.outcome");
  const { stage, answer, isAsked, request } = post;
  if (problem) {
    return (
      <Note looks="bg-hold-soft" isUrgent>
        <Sentence>{problem}</Sentence>
      </Note>
    );
  }
  const by = answer?.by ?? request?.approvedBy ?? "";
  if (stage === "changing") return <Note looks="bg-info-soft">{t(said ? "changesAsked" : "changing")}</Note>;
  if (stage === "planned" && by) return <Note looks="bg-ok-soft">{t("approved", { by })}</Note>;
  if (stage === "planned") return <Note looks="bg-sunk">{t("nothingAsked")}</Note>;
  if (stage === "waiting" && answer?.decision === "approve") {
    return <Note looks="bg-ok-soft">{t("oneMore", { by })}</Note>;
  }
  if (stage === "waiting" && said === "comment") return <Note looks="bg-sunk">{t("commented")}</Note>;
  if (stage === "waiting" && isAsked) return null;
  return <Note looks="bg-sunk">{t(`stages.${stage}`)}</Note>;
}

interface NoteProps {
  looks: string;
  isUrgent?: boolean;
  children: ReactNode;
}

function Note({ looks, isUrgent, children }: NoteProps) {
  return (
    <p role={isUrgent ? "alert" : "status"} className={cn("rounded-card px-4 py-3 text-pretty", looks)}>
      {children}
    </p>
  );
}
