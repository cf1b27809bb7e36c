"use client";

import { ArrowLeft, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { LABEL_NAME_MAX, labelColours } from "@/lib/workspaces/rules";
import type { LabelView } from "@/lib/workspaces/types";
import { LabelMark } from "./label-mark";
import { useLabelChanges } from "./use-labels";

/** The labels of the workspace themselves: another name, another colour, away with one. */
export function LabelEditor({ labels, onDone }: { labels: LabelView[]; onDone: () => void }) {
  const t = useTranslations("labels");
  return (
    <div>
      <div className="flex h-10 items-center gap-1 border-b border-line px-1">
        <IconButton size="sm" label={t("back")} onClick={onDone} autoFocus>
          <ArrowLeft className="rtl:-scale-x-100" />
        </IconButton>
        <h3 className="text-base font-medium">{t("edit")}</h3>
      </div>
      <ul className="max-h-72 overflow-y-auto p-1">
        {labels.map((label) => (
          <LabelRow key={label.id} label={label} />
        ))}
      </ul>
    </div>
  );
}

function LabelRow({ label }: { label: LabelView }) {
  const t = useTranslations("labels");
  const { change, remove } = useLabelChanges();
  const [name, setName] = useState(label.name);
  const [isLeaving, setLeaving] = useState(false);
  const { id: labelId, colour } = label;
  const onError = (error: Error) => {
    setName(label.name);
    toast.error(error.message);
  };

  function rename() {
    if (name.trim() === "" || name === label.name) return setName(label.name);
    change.mutate({ labelId, name, colour }, { onError });
  }

  if (isLeaving) {
    return (
      <li className="rounded-md bg-hold-soft p-2 text-sm">
        <p className="text-pretty">{t("willGo", { name: label.name })}</p>
        <div className="mt-2 flex justify-end gap-1.5">
          <Button size="sm" variant="quiet" onClick={() => setLeaving(false)}>
            {t("keep")}
          </Button>
          <Button size="sm" variant="danger" onClick={() => remove.mutate(labelId, { onError })} autoFocus>
            {t("delete")}
          </Button>
        </div>
      </li>
    );
  }
  return (
    <li className="flex items-center gap-0.5">
      <Menu>
        <MenuTrigger asChild>
          <IconButton size="sm" label={t("colourOf", { name: label.name, colour: t(`colours.${colour}`) })}>
            <LabelMark colour={colour} className="size-3" />
          </IconButton>
        </MenuTrigger>
        <MenuContent>
          {labelColours.map((one) => (
            <MenuItem
              key={one}
              onSelect={() => change.mutate({ labelId, name: label.name, colour: one }, { onError })}
            >
              <LabelMark colour={one} className="size-3" /> {t(`colours.${one}`)}
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
      <Input
        value={name}
        maxLength={LABEL_NAME_MAX}
        aria-label={t("nameOf", { name: label.name })}
        onChange={({ target }) => setName(target.value)}
        onBlur={rename}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
        className="h-8 min-w-0 flex-1 border-transparent px-2"
      />
      <IconButton size="sm" label={t("deleteOne", { name: label.name })} onClick={() => setLeaving(true)}>
        <Trash2 />
      </IconButton>
    </li>
  );
}
