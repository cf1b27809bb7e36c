import { type ProblemCode, problemCodes } from "@/lib/api/contract/problem-codes";
import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function Errors({ origin }: ChapterProps) {
  const codes = Object.keys(problemCodes) as ProblemCode[];
  return (
    <>
      <p>
        What is not carried out is answered by a problem document (RFC 9457). Branch on <code>code</code>: it
        is stable. <code>detail</code> says what is wrong with this request, <code>pointer</code> where,{" "}
        <code>remedy</code> what to do, and <code>errors</code> lists everything at once. Quote{" "}
        <code>request_id</code> when you ask somebody.
      </p>
      <CodeSample title="A problem document" code={example(origin)} />
      <h3>Every code</h3>
      <dl className="mt-3 border-t border-line">
        {codes.map((code) => {
          const { status, title, remedy } = problemCodes[code];
          return (
            <div
              key={code}
              id={`problem-${code}`}
              className="scroll-mt-4 gap-x-6 border-b border-line py-3 target:bg-info-soft target:px-3 sm:grid sm:grid-cols-[15rem_minmax(0,1fr)]"
            >
              <dt className="flex items-baseline gap-3">
                <span className="timecode w-8 shrink-0 text-sm text-ink3">{status}</span>
                <a
                  href={`#problem-${code}`}
                  className="timecode min-w-0 text-sm break-words text-ink no-underline!"
                >
                  {code}
                </a>
              </dt>
              <dd className="mt-1 text-sm text-ink2 sm:mt-0">
                <span className="text-ink">{title}.</span> <Said text={remedy} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** Names between backticks, as the API writes them. */
function Said({ text }: { text: string }) {
  return text.split("`").map((part, index) => {
    const key = `${index}-${part}`;
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>;
  });
}

function example(origin: string): string {
  return `HTTP/1.1 422
Content-Type: application/problem+json

{
  "type": "${origin}/docs/api#problem-unknown_field",
  "title": "${problemCodes.unknown_field.title}",
  "status": 422,
  "detail": "There is no field publish_ad. Did you mean publish_at?",
  "code": "unknown_field",
  "pointer": "/publish_ad",
  "remedy": "${problemCodes.unknown_field.remedy}",
  "request_id": "req_6e1f3c52-8f0c-4bb0-9d0e-0a4f2f6a3c77"
}`;
}
