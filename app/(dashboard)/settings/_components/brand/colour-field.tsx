"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { brandColours, contrastWithWhite, darkenToReadable, isReadableBrand } from "@/lib/workspaces/rules";

interface ColourFieldProps {
  value: string | null;
  onChange: (colour: string | null) => void;
}

const HEX = /^#[0-9a-f]{6}$/;

/** One of a few that carry white letters, or one's own if it does. */
export function ColourField({ value, onChange }: ColourFieldProps) {
  const t = useTranslations("workspaces.brand");
  const [typed, setTyped] = useState(value ?? "");

  function type(text: string) {
    setTyped(text);
    const hex = text.trim().toLowerCase();
    if (HEX.test(hex) || hex === "") onChange(hex || null);
  }

  return (
    <div className="grid gap-3">
      <RadioGroup.Root
        aria-label={t("colour")}
        value={value}
        onValueChange={type}
        orientation="horizontal"
        className="flex flex-wrap gap-1"
      >
        {brandColours.map((colour) => (
          <RadioGroup.Item
            key={colour}
            value={colour}
            aria-label={t(`colours.${colour.slice(1) as "5c5952"}`)}
            className="flex size-9 items-center justify-center rounded-control pointer-coarse:size-11"
          >
            <span
              style={{ background: colour }}
              className={cn(
                "flex size-7 items-center justify-center rounded-[22%] text-white",
                value === colour && "outline-2 outline-offset-2 outline-ink",
              )}
            >
              {value === colour && <Check aria-hidden className="size-4" />}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <Input
        aria-label={t("hex")}
        value={typed}
        onChange={(event) => type(event.target.value)}
        placeholder="#26687a"
        maxLength={7}
        spellCheck={false}
        className="timecode w-32"
      />
      <Contrast colour={typed.trim().toLowerCase()} onTake={type} />
    </div>
  );
}

function Contrast({ colour, onTake }: { colour: string; onTake: (colour: string) => void }) {
  const t = useTranslations("workspaces.brand");
  if (!HEX.test(colour) || isReadableBrand(colour)) return null;
  const darker = darkenToReadable(colour);
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-hold">
      <p className="text-pretty">{t("tooLight", { ratio: contrastWithWhite(colour) })}</p>
      <Button size="sm" onClick={() => onTake(darker)}>
        <span aria-hidden className="size-3.5 rounded-[22%]" style={{ background: darker }} />
        {t("darker", { colour: darker })}
      </Button>
    </div>
  );
}
