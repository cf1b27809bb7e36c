import { readLogo } from "@/lib/clients/read-logo";
import { guestFileHeaders, serveGuest } from "../_door/guest-file";

export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  return serveGuest((await params).token, async (link) => {
    const webp = Buffer.from(await readLogo(link));
    return new Response(webp, { headers: { ...guestFileHeaders, "content-type": "image/webp" } });
  });
}
