import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function BulkAndCsv({ origin }: ChapterProps) {
  return (
    <>
      <p>
        <code>POST /posts/bulk</code> takes up to 100 posts and answers 207, with a result for each in its
        order: what is wrong with one leaves the others alone. <code>dry_run: true</code> judges all of them
        and makes none.
      </p>
      <p>
        The same goes for a table: <code>POST /posts/import</code> with <code>Content-Type: text/csv</code>.
        The first row names the columns by the fields of a post.
      </p>
      <CodeSample
        title="A month from a table, judged first"
        code={`curl "${origin}/api/v1/posts/import?dry_run=true" \\
  -H "Authorization: Bearer $CUEPOST_KEY" \\
  -H "Content-Type: text/csv" \\
  --data-binary @april.csv`}
      />
    </>
  );
}
