"use client";

import { Command } from "cmdk";
import { Check, Minus, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Skeleton } from "@/components/ui/skeleton";
import { LABEL_NAME_MAX, LABELS_MAX, labelColours } from "@/lib/workspaces/rules";
import type { LabelView } from "@/lib/workspaces/types";
import { LabelEditor } from "./label-editor";
import { LabelMark } from "./label-mark";
import { useLabelChanges, useLabels } from "./use-labels";

export interface LabelChange {
  add: string[];
  remove: string[];
}

export interface LabelChoiceProps {
  /** Which labels are on already: on all that is being labelled, or on some of it. */
  carried: ReadonlyMap<string, "all" | "some">;
  onChange: (change: LabelChange) => void;
  /** Whether new ones can be made and present ones changed here. */
  canManage?: boolean;
}

export function LabelChoice({ carried, onChange, canManage = true }: LabelChoiceProps) {
  const t = useTranslations("labels");
  const { data: labels, isError } = useLabels();
  const [isEditing, setEditing] = useState(false);
  if (isError) return <p className="p-3 text-sm text-hold">{t("unreadable")}</p>;
  if (!labels) return <Skeleton className="m-2 h-24" />;
  if (isEditing) return <LabelEditor labels={labels} onDone={() => setEditing(false)} />;
  return (
    <Command label={t("choose")} loop>
      <Choices labels={labels} carried={carried} onChange={onChange} canManage={canManage} />
      {canManage && labels.length > 0 && (
        <button
          type="button"
          onClick={() => setEditing(true)}
          className="flex min-h-9 w-full items-center gap-2 border-t border-line px-3 text-sm text-ink2 hover:text-ink"
        >
          <Pencil aria-hidden className="size-3.5" /> {t("edit")}
        </button>
      )}
    </Command>
  );
}

type ChoicesProps = Omit<LabelChoiceProps, "canManage"> & {
  labels: LabelView[];
  canManage: boolean;
};

function Choices({ labels, carried, onChange, canManage }: ChoicesProps) {
  const t = useTranslations("labels");
  const [search, setSearch] = useState("");
  const { create } = useLabelChanges();
  const name = search.trim();
  const isNew = name !== "" && !labels.some((label) => label.name.toLowerCase() === name.toLowerCase());

  async function make() {
    const colour = labelColours[labels.length % labelColours.length] ?? "stone";
    const label = await create.mutateAsync({ name, colour }).catch((error: Error) => {
      toast.error(error.message);
    });
    if (!label) return;
    setSearch("");
    onChange({ add: [label.id], remove: [] });
  }

  return (
    <>
      <Command.Input
        autoFocus
        value={search}
        onValueChange={setSearch}
        maxLength={LABEL_NAME_MAX}
        placeholder={labels.length > 0 ? t("find") : t("first")}
        className="h-10 w-full border-b border-line bg-transparent px-3 text-base outline-none placeholder:text-ink3"
      />
      {/* Beside the list: a list box holds options alone. */}
      {!(isNew && canManage) && (
        <Command.Empty className="px-3.5 pt-4 pb-3 text-sm text-ink3">
          {labels.length > 0 ? t("none") : t("noneYet")}
        </Command.Empty>
      )}
      <Command.List className="max-h-64 overflow-y-auto p-1">
        {labels.map((label) => (
          <LabelItem key={label.id} label={label} state={carried.get(label.id)} onChange={onChange} />
        ))}
        {isNew && canManage && labels.length < LABELS_MAX && (
          <Command.Item forceMount value={`new ${name}`} onSelect={make} className={itemLooks}>
            <Plus aria-hidden className="size-4 text-ink3" />
            <span className="truncate">{t("make", { name })}</span>
          </Command.Item>
        )}
      </Command.List>
    </>
  );
}

const itemLooks =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-base select-none data-[selected=true]:bg-sunk";

interface LabelItemProps {
  label: LabelView;
  state: "all" | "some" | undefined;
  onChange: (change: LabelChange) => void;
}

function LabelItem({ label, state, onChange }: LabelItemProps) {
  const t = useTranslations("labels");
  const toggle = () =>
    onChange(state === "all" ? { add: [], remove: [label.id] } : { add: [label.id], remove: [] });
  return (
    <Command.Item value={label.id} keywords={[label.name]} onSelect={toggle} className={itemLooks}>
      <LabelMark colour={label.colour} className="size-2.5" />
      <span className="min-w-0 flex-1 truncate">{label.name}</span>
      {state === "all" && <Check aria-hidden className="size-4" />}
      {state === "some" && <Minus aria-hidden className="size-4 text-ink3" />}
      {state && <span className="sr-only">{t(state === "all" ? "isOn" : "isOnSome")}</span>}
    </Command.Item>
  );
}
