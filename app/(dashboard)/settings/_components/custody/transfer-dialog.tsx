"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { transferAction } from "@/app/(dashboard)/settings/actions";
import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import { TypedDialog } from "./typed-dialog";

interface TransferDialogProps {
  workspaceName: string;
  people: { userId: string; name: string; email: string }[];
}

export function TransferDialog({ workspaceName, people }: TransferDialogProps) {
  const t = useTranslations("workspaces.end");
  const router = useRouter();
  const [userId, setUserId] = useState("");
  return (
    <TypedDialog
      trigger={t("transfer.verb")}
      title={t("transfer.title", { workspace: workspaceName })}
      description={t("transfer.explanation")}
      field={{ label: t("typeName", { workspace: workspaceName }) }}
      verb={t("transfer.verb")}
      isDisabled={userId === ""}
      onConfirm={(name) => transferAction({ userId, name })}
      onDone={() => {
        toast.success(t("transfer.done"));
        router.refresh();
      }}
    >
      <Field label={t("transfer.to")} layout="top">
        <Select
          value={userId}
          onValueChange={setUserId}
          placeholder={t("transfer.choose")}
          aria-label={t("transfer.to")}
        >
          {people.map((person) => (
            <SelectItem key={person.userId} value={person.userId} hint={person.email}>
              {person.name}
            </SelectItem>
          ))}
        </Select>
      </Field>
    </TypedDialog>
  );
}
