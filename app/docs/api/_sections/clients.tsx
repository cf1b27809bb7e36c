import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function Clients({ origin }: ChapterProps) {
  return (
    <>
      <p>
        The folder <code>client/</code> of Cuepost's source holds a typed client: its types are generated from
        the document below, its runtime is a wrapper around <code>fetch</code>. Copy it, and add{" "}
        <code>openapi-fetch</code>.
      </p>
      <CodeSample
        title="Five lines"
        code={`import { createCuepost } from "./client/cuepost";

const cuepost = createCuepost({ origin: "${origin}", key: process.env.CUEPOST_KEY! });
const { data, error } = await cuepost.GET("/me");
if (error) throw new Error(error.detail);
console.log(\`\${data.key.name} acts for \${data.acts_for.name} in \${data.workspace.name}\`);`}
      />
      <p>
        For other languages, <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1) is what generators
        ask for. It is made from the schemas that validate requests, and checked against real answers in the
        tests.
      </p>
    </>
  );
}
