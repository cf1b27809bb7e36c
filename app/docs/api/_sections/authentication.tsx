import { scopes } from "@/lib/keys/rules";
import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function Authentication({ origin }: ChapterProps) {
  return (
    <>
      <p>
        Every request carries a key in the header <code>Authorization: Bearer cp_live_…</code>. Keys in
        addresses are not read: addresses end up in logs. A key is shown once, when it is made; Cuepost keeps
        its hash alone.
      </p>
      <p>
        A key acts in the name of whoever made it and never reaches further than they do: their role, their
        accounts, narrowed by what the key was given. When they leave the workspace, the key ends with them.
        It can be replaced with an overlap in which both work, and revoked at any time.
      </p>
      <CodeSample
        title="Who am I?"
        code={{
          curl: `curl ${origin}/api/v1/me -H "Authorization: Bearer $CUEPOST_KEY"`,
          typescript: `const { data } = await cuepost.GET("/me");`,
          python: `requests.get("${origin}/api/v1/me", headers={"Authorization": f"Bearer {key}"}).json()`,
        }}
      />
      <p>
        Scopes:{" "}
        {scopes.map((scope, index) => (
          <span key={scope}>
            {index > 0 && ", "}
            <code>{scope}</code>
          </span>
        ))}
        . Whatever lets a post go out needs <code>posts:publish</code>; drafts need <code>posts:write</code>{" "}
        alone.
      </p>
      <p>Calls from web pages of other origins are not answered: a key does not belong into a browser.</p>
    </>
  );
}
