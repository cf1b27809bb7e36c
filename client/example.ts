import { createCuepost } from "./cuepost";

const cuepost = createCuepost({ origin: process.env.CUEPOST_URL ?? "", key: process.env.CUEPOST_KEY ?? "" });
const { data, error } = await cuepost.GET("/me");
if (error) throw new Error(`${error.code}: ${error.detail}`);
console.log(`${data.key.name} acts for ${data.acts_for.name} in ${data.workspace.name}.`);
