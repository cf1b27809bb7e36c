"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuTrigger } from "@/components/ui/menu";
import { MenuCheck } from "@/components/ui/menu-check";
import { ChoiceSign } from "./choice-sign";
import type { FilterChoice } from "./filter-choices";
import { type ChoiceName, useFilters } from "./use-filters";

/** One list to choose from; of a single thing there is nothing to choose. */
export function FilterMenu({ name, choices }: { name: ChoiceName; choices: FilterChoice[] }) {
  const t = useTranslations("calendar.filters");
  const { filters, toggle } = useFilters();
  if (choices.length < 2 && name !== "labels") return null;
  if (choices.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="quiet" size="sm" className="gap-1 px-2 pointer-coarse:h-11">
          {t(name)}
          <ChevronDown aria-hidden className="text-ink3" />
        </Button>
      </MenuTrigger>
      <MenuContent className="max-h-80 overflow-y-auto">
        {choices.map((choice) => (
          <MenuCheck
            key={choice.value}
            isChecked={(filters[name] as string[]).includes(choice.value)}
            onChange={(isOn) => toggle(name, choice.value, isOn)}
          >
            <ChoiceSign choice={choice} />
            <span className="max-w-56 truncate">{choice.label}</span>
          </MenuCheck>
        ))}
      </MenuContent>
    </Menu>
  );
}
