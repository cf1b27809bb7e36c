"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { askDeletionAction } from "@/app/(dashboard)/settings/actions";
import { DELETION_DAYS } from "@/lib/workspaces/rules";
import { LeaveDialog } from "./leave-dialog";
import { TransferDialog } from "./transfer-dialog";
import { TypedDialog } from "./typed-dialog";

interface WorkspaceEndProps {
  workspaceName: string;
  userId: string;
  isOwner: boolean;
  /** Nobody else could take it over. */
  isLastOwner: boolean;
  /** Those it can be handed on to. */
  people: { userId: string; name: string; email: string }[];
  isEnding: boolean;
}

export function WorkspaceEnd(props: WorkspaceEndProps) {
  const { workspaceName, userId, isOwner, isLastOwner, people, isEnding } = props;
  const t = useTranslations("workspaces.end");
  const router = useRouter();
  return (
    <div className="grid max-w-md gap-6">
      {isOwner && (
        <Part title={t("transfer.part")} text={t(people.length > 0 ? "transfer.note" : "transfer.alone")}>
          {people.length > 0 && <TransferDialog workspaceName={workspaceName} people={people} />}
        </Part>
      )}
      <Part title={t("leave.part")} text={t(isLastOwner ? "leave.lastOwner" : "leave.note")}>
        {!isLastOwner && <LeaveDialog userId={userId} workspaceName={workspaceName} />}
      </Part>
      {isOwner && (
        <Part
          title={t("delete.part")}
          text={isEnding ? t("delete.asked") : t("delete.note", { days: DELETION_DAYS })}
        >
          {!isEnding && (
            <TypedDialog
              trigger={t("delete.verb")}
              title={t("delete.title", { workspace: workspaceName })}
              description={t("delete.explanation", { days: DELETION_DAYS })}
              field={{ label: t("typeName", { workspace: workspaceName }) }}
              verb={t("delete.verb")}
              onConfirm={(name) => askDeletionAction({ name })}
              onDone={() => router.refresh()}
            />
          )}
        </Part>
      )}
    </div>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      <p className="text-ink2 text-pretty">{text}</p>
      {children}
    </div>
  );
}
