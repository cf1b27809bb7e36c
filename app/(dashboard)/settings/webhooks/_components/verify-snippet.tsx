import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { CodeBlock } from "./code-block";

const code = `import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.CUEPOST_WEBHOOK_SECRET);

export async function POST(request) {
  const body = await request.text();
  const headers = Object.fromEntries(request.headers);
  const event = webhook.verify(body, headers); // throws if it is not from Cuepost

  if (event.type === "post.published") console.log(event.data.post.url);
  return new Response(null, { status: 204 });
}`;

export function VerifySnippet({ className }: { className?: string }) {
  const t = useTranslations("webhooks.snippet");
  return (
    <div className={cn("grid min-w-0 gap-2", className)}>
      <p className="text-sm text-ink2 text-pretty">{t("text")}</p>
      <CodeBlock label={t("title")} code={code} />
    </div>
  );
}
