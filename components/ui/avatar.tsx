"use client";

import { Avatar as RadixAvatar } from "radix-ui";
import { cn } from "./cn";

/** White initials stay readable (4.5 : 1) on each of these. */
const grounds = ["#b0374a", "#26687a", "#4f63ae", "#597a2e", "#7a4b9c", "#9a5a14", "#35716a", "#a2427e"];

interface AvatarProps {
  name: string;
  url?: string | null;
  /** Pixels. */
  size?: number;
  shape?: "round" | "square";
  className?: string;
}

/** Decoration beside a name; where it stands alone, name it outside. */
export function Avatar({ name, url, size = 24, shape = "round", className }: AvatarProps) {
  const initials = shape === "round" ? initialsOf(name) : initialsOf(name).slice(0, 1);
  const fontSize = Math.max(7, size * (initials.length > 1 ? 0.38 : 0.48));
  return (
    <RadixAvatar.Root
      aria-hidden
      className={cn(
        "inline-flex shrink-0 items-center justify-center overflow-hidden text-white select-none",
        shape === "round" ? "rounded-full" : "rounded-[22%]",
        className,
      )}
      style={{ width: size, height: size, background: groundOf(name), fontSize }}
    >
      {url && <RadixAvatar.Image src={url} alt="" className="size-full object-cover" />}
      {/* Drawn, not written: they are no part of the text that a control can be called by. */}
      <RadixAvatar.Fallback
        data-initials={initials}
        className="leading-none font-semibold before:content-[attr(data-initials)]"
      />
    </RadixAvatar.Root>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

function groundOf(name: string): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return grounds[sum % grounds.length] as string;
}
