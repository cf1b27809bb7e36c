import { NothingHere } from "@/components/shell/nothing-here";

/** Inside the frame, so that the way back is in sight. */
export default function NotFound() {
  return <NothingHere />;
}
