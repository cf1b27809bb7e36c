import type { Metadata } from "next";
import Link from "next/link";
import { Chapter, Document } from "@/components/site/document";
import { getEnv } from "@/lib/env";

export const metadata: Metadata = { title: "Terms" };

export default function TermsPage() {
  return (
    <Document
      title="Terms of service"
      lead="What you can expect from this Cuepost, and what it expects from you. Using it means agreeing to this."
    >
      <Chapter title="Who offers this">
        <p>
          This copy of Cuepost at <strong>{new URL(getEnv().APP_URL).host}</strong> is offered by its
          operator: the person or organisation that runs the server and gave you this address. The operator
          may have agreements with you besides these terms; where they differ, those win. The software is open
          source under the MIT licence and comes from its authors without any warranty. Cuepost is not made,
          endorsed or operated by TikTok.
        </p>
      </Chapter>
      <Chapter title="What it does">
        <p>
          Cuepost stores videos, plans posts and publishes them to TikTok accounts you connect, through
          TikTok's official interface, at the time and with the settings a person in your workspace agreed to.
          It publishes no post that nobody agreed to.
        </p>
      </Chapter>
      <Chapter title="What you are responsible for">
        <ul>
          <li>Connect only accounts that are yours, or whose owner allows you to post for them.</li>
          <li>
            Upload only what you have the rights to, including music, and what the law and{" "}
            <a href="https://www.tiktok.com/community-guidelines">TikTok's Community Guidelines</a> allow.
          </li>
          <li>
            <a href="https://www.tiktok.com/legal/terms-of-service">TikTok's terms</a> apply to everything
            published, among them the{" "}
            <a href="https://www.tiktok.com/legal/page/global/music-usage-confirmation/en">
              Music Usage Confirmation
            </a>{" "}
            and, for branded content, the{" "}
            <a href="https://www.tiktok.com/legal/page/global/bc-policy/en">Branded Content Policy</a>.
          </li>
          <li>Say truthfully when a post is paid for, promotes a business or was made with AI.</li>
          <li>Keep your password to yourself, and invite only people you trust with the workspace.</li>
          <li>Do not use Cuepost for spam, to get round TikTok's limits, or to harm this server.</li>
        </ul>
      </Chapter>
      <Chapter title="What is yours stays yours">
        <p>
          Your videos and texts remain yours. You allow the operator to store and process them only as far as
          it takes to do what you asked for. The <Link href="/privacy">privacy page</Link> says what is kept.
        </p>
      </Chapter>
      <Chapter title="What cannot be promised">
        <p>
          Whether and when a post appears depends also on TikTok: its review, its limits, its availability.
          Cuepost tries again where that is safe, tells you where it is not, and would rather stop and ask
          than post twice. As far as the law allows, the service is provided as it is, and neither the
          operator nor the authors are liable for posts that go out late, differently or not at all.
        </p>
      </Chapter>
      <Chapter title="Ending it">
        <p>
          You can disconnect a TikTok account and leave a workspace at any time. The operator can suspend
          logins that break these terms, and can change the terms or stop the service; what you have scheduled
          then does not go out. Questions about these terms go to the operator.
        </p>
      </Chapter>
    </Document>
  );
}
