"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import type { ReactElement } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { LabelChoiceProps } from "./label-choice";

const LabelChoice = dynamic(() => import("./label-choice").then(({ LabelChoice }) => LabelChoice), {
  ssr: false,
  loading: () => <Skeleton className="m-2 h-24" />,
});

interface LabelPickerProps extends LabelChoiceProps {
  /** One button that opens it. */
  children: ReactElement;
  side?: "top" | "bottom";
}

/** Labels to put on and to take off, with a search that makes what it does not find. */
export function LabelPicker({ children, side = "bottom", ...choice }: LabelPickerProps) {
  const t = useTranslations("labels");
  return (
    <Popover.Root>
      <Popover.Trigger asChild>{children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={t("choose")}
          side={side}
          sideOffset={6}
          align="start"
          collisionPadding={8}
          className="z-50 w-64 animate-enter rounded-card border border-line bg-card shadow-float outline-none"
        >
          <LabelChoice {...choice} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
