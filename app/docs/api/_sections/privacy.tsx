import { CodeSample } from "../_components/code-sample";

export function Privacy() {
  return (
    <>
      <p>
        Cuepost never chooses who may see a post. A request says it in one of three ways, and is otherwise
        refused with <a href="#problem-privacy_not_stated">privacy_not_stated</a>:
      </p>
      <ul>
        <li>
          <strong>It states it</strong>: <code>tiktok.privacy_level</code> with <code>allow_comment</code>,{" "}
          <code>allow_duet</code> and <code>allow_stitch</code>, from what the account's{" "}
          <code>creator-info</code> allows today. The key's maker has agreed to TikTok's declaration for it.
        </li>
        <li>
          <strong>It names a posting profile</strong>: a person chose privacy, interactions and labels for one
          account in the dashboard and agreed to TikTok's declaration there. The profile that is the account's
          default is taken where a request names none.
        </li>
        <li>
          <strong>It goes to the inbox</strong>: <code>tiktok.delivery: "inbox"</code>. TikTok shows the draft
          to the creator, who decides in the app.
        </li>
      </ul>
      <CodeSample title="Stated in the request" code={stated} />
      <p>
        Every consent is kept with the post's record: who agreed, when, and to which sentence. A profile can
        be revoked; what it has scheduled by then is held for a person.
      </p>
    </>
  );
}

const stated = `{
  "account_ids": ["0195c2a4-1b7e-7c02-8f4d-8a3c1be0a551"],
  "content": "The winter tyres are in #cycling",
  "media_ids": ["0195c2a3-77aa-7f10-b3e9-6f2d9d0c8b1e"],
  "publish_at": "2027-04-15T09:30",
  "timezone": "Europe/Paris",
  "tiktok": {
    "privacy_level": "PUBLIC_TO_EVERYONE",
    "allow_comment": true,
    "allow_duet": false,
    "allow_stitch": false
  }
}`;
