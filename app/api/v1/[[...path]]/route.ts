import { dispatch } from "../_door/dispatch";
import { handlers } from "../_operations";

interface Context {
  params: Promise<{ path?: string[] }>;
}

async function handle(request: Request, { params }: Context): Promise<Response> {
  return dispatch(handlers, request, (await params).path ?? []);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
