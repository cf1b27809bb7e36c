import { Clapperboard, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CalendarView } from "./days";

const steps = {
  account: {
    icon: <UserRoundPlus />,
    title: "Connect a TikTok account",
    text: "Posts go out through the accounts of this workspace. Connecting one takes a minute.",
    href: "/accounts",
    action: "Connect account",
  },
  video: {
    icon: <Clapperboard />,
    title: "Upload a first video or photos",
    text: "Everything is checked for TikTok here, before a byte of it is sent.",
    href: "/media",
    action: "Go to the library",
  },
} as const;

export function NextStep({ step }: { step: keyof typeof steps }) {
  const { icon, title, text, href, action } = steps[step];
  return (
    <EmptyState
      icon={icon}
      title={title}
      className="pointer-events-auto rounded-xl border border-line bg-card py-8 shadow-float"
      action={
        <Button asChild variant="primary">
          <Link href={href}>{action}</Link>
        </Button>
      }
    >
      {text}
    </EmptyState>
  );
}

/** A week or month of a desk in use: quiet, out of the way of the slots. */
export function NothingPlanned({ view }: { view: CalendarView }) {
  return (
    <div className="pointer-events-auto mx-auto hidden w-fit items-center gap-4 rounded-card border border-line bg-card py-2 pr-2 pl-4 shadow-float md:flex">
      <span className="text-ink2">Nothing planned this {view}.</span>
      <Button asChild variant="primary" size="sm">
        <Link href="/posts/new">New post</Link>
      </Button>
    </div>
  );
}
