import http from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";

/** An app for the tests that kill it: each step says when it starts. Keys and addresses come by the environment. */
const STEPS = 8;
const STEP_MS = 300;

const client = new Inngest({ id: "mortal", isDev: false });
const chain = client.createFunction(
  { id: "chain", triggers: [{ event: "mortal/chain" }] },
  async ({ step, runId }) => {
    for (let n = 1; n <= STEPS; n++) {
      await step.run(`work-${n}`, async () => {
        console.log(`start ${runId} ${n}`);
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        return n;
      });
    }
    console.log(`end ${runId}`);
  },
);

const server = http.createServer(serve({ client, functions: [chain] }));
server.listen(Number(process.env.APP_PORT), "127.0.0.1", () => console.log(`ready ${process.env.APP_PORT}`));
