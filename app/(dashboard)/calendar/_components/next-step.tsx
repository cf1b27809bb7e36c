import { CalendarPlus, Clapperboard, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

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
    title: "Upload a first video",
    text: "MP4, MOV or WebM, up to 4 GB. It is checked for TikTok before a byte is sent.",
    href: "/media",
    action: "Upload a video",
  },
  post: {
    icon: <CalendarPlus />,
    title: "Nothing planned here",
    text: "Choose a video, a caption and a time, and it goes out by itself.",
    href: "/posts/new",
    action: "New post",
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
