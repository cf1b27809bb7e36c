import type { Metadata } from "next";
import { Chapter, Document } from "@/components/site/document";
import { getEnv } from "@/lib/env";

export const metadata: Metadata = { title: "Privacy" };

export default function PrivacyPage() {
  return (
    <Document
      title="Privacy"
      lead="What this Cuepost keeps about people and about TikTok accounts, why, where it goes, and how to have it removed."
    >
      <Chapter title="Who is responsible">
        <p>
          Cuepost is open-source software that people run on servers of their own. This copy runs at{" "}
          <strong>{new URL(getEnv().APP_URL).host}</strong>. Whoever operates it, the operator, decides what
          is stored here and is responsible for it. The authors of the software have no access to this server
          and receive nothing from it. Questions and requests go to the operator: the person or organisation
          that gave you this address.
        </p>
      </Chapter>
      <Chapter title="About you">
        <ul>
          <li>
            <strong>Your login</strong>: name, email address, and your password as an Argon2id hash, from
            which the password cannot be read. If you sign in through Google or GitHub: the number of your
            account there, and none of their tokens.
          </li>
          <li>
            <strong>Your workspaces</strong>: which ones you are in, your role, and the invitations you made
            or accepted.
          </li>
          <li>
            <strong>Your sessions</strong>: a random secret in a cookie, and its hash here. A session ends 30
            days after its last use, or when you sign out.
          </li>
          <li>
            <strong>What you did with a post</strong>: who made it, who agreed to publish it, and when.
          </li>
          <li>
            <strong>Attempts to sign in</strong>: counted for about two hours under a hash of the email
            address and, behind a proxy that reports it, of the network address.
          </li>
        </ul>
        <p>
          Cookies are used for signing in, for the workspace you chose and for light or dark. There is no
          advertising, no analytics and no tracking.
        </p>
      </Chapter>
      <TikTokChapters />
      <Chapter title="Where it goes">
        <p>
          Videos and photos you publish, with the choices made for them, are sent to TikTok, or fetched by
          TikTok from this server at addresses that end after three hours. If the operator has configured
          UploadThing for storing files or Inngest for running jobs, video files or the ids of posts pass
          through those services; otherwise both run on this server. Nothing is sold or given to anybody else.
        </p>
      </Chapter>
      <Chapter title="How long, and your rights">
        <p>
          Posts, their log and your login are kept until they, or the workspace they belong to, are removed.
          Videos and photos can be deleted in the library as soon as no unfinished post needs them. You can
          ask the operator to show you what is stored about you, to correct it, to hand it over or to delete
          it. Depending on where you live, you may also complain to your data protection authority.
        </p>
      </Chapter>
    </Document>
  );
}

function TikTokChapters() {
  return (
    <>
      <Chapter title="About a connected TikTok account">
        <p>
          An account is connected only by somebody who can sign in to it, on TikTok's own page, which lists
          each permission. From then on Cuepost keeps:
        </p>
        <ul>
          <li>
            the account's open id (TikTok's number for it in this app), username, display name and the address
            of its picture;
          </li>
          <li>which permissions were granted, who connected the account and when;</li>
          <li>
            the access and refresh tokens TikTok issued, encrypted with AES-256-GCM. They are never shown,
            never logged and used only to talk to TikTok;
          </li>
          <li>
            for each post: the video or photos (of photos also the picture made for TikTok), title, caption,
            cover, privacy level, the choices about comments, duets, stitches, music, disclosure and AI, and
            the consent given with its wording and time;
          </li>
          <li>
            for each attempt to publish: TikTok's publish id, its answers, what the creator was allowed to
            choose at the time, and the id and link of the published post;
          </li>
          <li>
            how the connection is doing: when TikTok last took a call and what it last refused, how many calls
            were made in the last minute, whether the account is private;
          </li>
          <li>what TikTok reports of posts and permissions by itself, for 30 days.</li>
        </ul>
        <p>
          Just before composing and publishing, Cuepost asks TikTok what the creator may choose at that
          moment. It posts nothing without a person's explicit consent to that post.
        </p>
      </Chapter>
      <Chapter title="Disconnecting TikTok">
        <p>
          An owner of the workspace can disconnect an account under Accounts. Cuepost then gives the
          permission back to TikTok and deletes both tokens at once. The account's name and past posts stay in
          the workspace's history until the operator deletes them; posts that were scheduled no longer go out.
          The permission can also be taken back in the settings of the TikTok app: Cuepost then marks the
          account as needing to be reconnected and can no longer post.
        </p>
        <p>
          What TikTok itself does with videos and data is described in{" "}
          <a href="https://www.tiktok.com/legal/privacy-policy">TikTok's privacy policy</a>.
        </p>
      </Chapter>
    </>
  );
}
