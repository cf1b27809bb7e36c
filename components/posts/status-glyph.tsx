import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { PostStatus } from "@/lib/posts/states";
import { type Shape, statusLooks } from "./status";

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.6 };

const shapes: Record<Shape, ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.2" {...stroke} />,
  "dashed ring": <circle cx="6" cy="6" r="4.4" {...stroke} strokeWidth="1.4" strokeDasharray="2.05 1.4" />,
  bars: <path d="M3.6 2.4v7.2M8.4 2.4v7.2" {...stroke} strokeWidth="2.2" strokeLinecap="round" />,
  dot: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  "ringed tick": (
    <>
      <circle cx="6" cy="6" r="4.9" {...stroke} strokeWidth="1.2" />
      <path
        d="m3.8 6.2 1.6 1.6 2.9-3.2"
        {...stroke}
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  tick: <path d="m2 6.4 2.7 2.7L10 3.2" {...stroke} strokeLinecap="round" strokeLinejoin="round" />,
  tray: (
    <>
      <path d="M1.3 6.6h2.9l.7 1.5h2.2l.7-1.5h2.9v3.9H1.3z" {...stroke} strokeLinejoin="round" />
      <circle cx="6" cy="3" r="1.7" fill="currentColor" />
    </>
  ),
  triangle: <path d="M6 1.4 11 10.4H1z" fill="currentColor" />,
  question: (
    <>
      <path d="M3.4 4a2.6 2.6 0 1 1 4 2.2c-.9.6-1.4 1-1.4 1.9" {...stroke} strokeLinecap="round" />
      <circle cx="6" cy="10.6" r="1" fill="currentColor" />
    </>
  ),
  cross: <path d="m3 3 6 6M9 3 3 9" {...stroke} strokeLinecap="round" />,
};

const colours: Record<Tone, string> = {
  neutral: "text-ink2",
  ok: "text-ok",
  wait: "text-wait",
  hold: "text-hold",
  info: "text-info",
  cue: "text-cue",
};

/** The same signs everywhere. With words beside it, pass `isSilent`. */
export function StatusGlyph({
  status,
  size = 11,
  isSilent = false,
  className,
}: {
  status: PostStatus;
  size?: number;
  isSilent?: boolean;
  className?: string;
}) {
  const t = useTranslations("post.status");
  const { shape, tone } = statusLooks[status];
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      role="img"
      aria-hidden={isSilent || undefined}
      aria-label={isSilent ? undefined : t(status)}
      className={cn("shrink-0", colours[tone], className)}
    >
      {shapes[shape]}
    </svg>
  );
}
