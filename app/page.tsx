import Link from "next/link";
import { redirect } from "next/navigation";
import { CueSheet } from "@/components/site/cue-sheet";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { findCurrentSession } from "@/lib/auth/current-session";
import { HOME_PATH } from "@/lib/auth/rules";

const points = [
  {
    title: "Checked before it leaves",
    text: "The form is built from what your account allows today, and says in plain words what TikTok would refuse.",
  },
  {
    title: "Out on its minute, once",
    text: "Pick a time in a named zone. A restart or a lost connection resumes the upload; it never posts twice.",
  },
  {
    title: "Yours",
    text: "Open source, on a server of your own. An account's permission comes from TikTok and can be taken back at any time.",
  },
] as const;

export default async function LandingPage() {
  if (await findCurrentSession()) redirect(HOME_PATH);
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader>
        <Button asChild variant="quiet">
          <Link href="/sign-in">Sign in</Link>
        </Button>
      </SiteHeader>
      <main className="mx-auto w-full max-w-6xl flex-1 px-5">
        <div className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-16 gap-y-12 py-10 sm:py-16 lg:grid-cols-[minmax(0,1fr)_28rem] lg:py-24">
          <div>
            <h1 className="max-w-xl text-[2.25rem] leading-[1.1] font-semibold tracking-[-0.03em] sm:text-[3.25rem]">
              Every TikTok, right on its cue.
            </h1>
            <p className="mt-5 max-w-lg text-[1.0625rem] leading-7 text-ink2 text-pretty">
              Cuepost is a publishing desk for creators and agencies. Upload the video, make TikTok's choices,
              name the minute. You see every step of it going out.
            </p>
            <div className="mt-8 flex flex-wrap gap-2.5">
              <Button asChild variant="primary" size="lg">
                <Link href="/sign-up">Sign up</Link>
              </Button>
              <Button asChild size="lg">
                <Link href="/sign-in">Sign in</Link>
              </Button>
            </div>
          </div>
          <CueSheet />
        </div>
        <ul className="grid gap-8 border-t border-line py-10 sm:grid-cols-3">
          {points.map(({ title, text }) => (
            <li key={title}>
              <h2 className="font-semibold">{title}</h2>
              <p className="mt-1.5 max-w-xs text-ink2 text-pretty">{text}</p>
            </li>
          ))}
        </ul>
      </main>
      <SiteFooter />
    </div>
  );
}
