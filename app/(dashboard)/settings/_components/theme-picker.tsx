"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { applyTheme, type Theme, themes } from "@/components/shell/theme";

const looks = {
  system: { name: "System", Icon: Monitor },
  light: { name: "Light", Icon: Sun },
  dark: { name: "Dark", Icon: Moon },
} as const satisfies Record<Theme, unknown>;

export function ThemePicker({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  function choose(next: Theme) {
    setTheme(next);
    applyTheme(next);
  }

  return (
    <div
      role="radiogroup"
      aria-label="Theme"
      className="flex w-fit gap-0.5 self-start rounded-control bg-sunk p-0.5"
    >
      {themes.map((name) => {
        const { name: label, Icon } = looks[name];
        return (
          <label
            key={name}
            className="flex h-8 items-center gap-2 rounded-md px-3 text-sm font-medium text-ink2 transition-colors has-checked:bg-card has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="theme"
              checked={theme === name}
              onChange={() => choose(name)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
            {label}
          </label>
        );
      })}
    </div>
  );
}
