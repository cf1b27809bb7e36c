import { eventTypes } from "@/lib/webhooks/rules";
import { CodeSample } from "../_components/code-sample";

export function Webhooks() {
  return (
    <>
      <p>
        Name an address in <strong>Settings → Webhooks</strong>, or by <code>POST /webhook-endpoints</code>,
        and Cuepost tells it what happens, by the Standard Webhooks specification. Events are written down
        together with the change, so none is lost; those of one post arrive in their order. What is not
        answered with 2xx in time is tried again over three days, and can be replayed from the log after that.
      </p>
      <p>
        Check the signature before you believe a body, with any library of the specification. Let{" "}
        <code>webhook-id</code> stop you from doing the same thing twice: an event may arrive more than once.
      </p>
      <CodeSample title="Take an event" code={receive} />
      <h3>Events</h3>
      <ul className="columns-1 sm:columns-2">
        {eventTypes.map((type) => (
          <li key={type}>
            <code>{type}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

const receive = {
  typescript: `import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.CUEPOST_WEBHOOK_SECRET!); // whsec_…

export async function POST(request: Request) {
  const body = await request.text(); // as it was sent: parsed and written anew, it no longer fits
  const event = webhook.verify(body, Object.fromEntries(request.headers)); // throws where it is not ours
  await take(event, request.headers.get("webhook-id"));
  return new Response(null, { status: 204 });
}`,
  python: `import os
from flask import Flask, request
from standardwebhooks import Webhook

app = Flask(__name__)
webhook = Webhook(os.environ["CUEPOST_WEBHOOK_SECRET"])  # whsec_…

@app.post("/cuepost")
def take():
    event = webhook.verify(request.get_data(as_text=True), dict(request.headers))
    handle(event, request.headers["webhook-id"])
    return "", 204`,
};
