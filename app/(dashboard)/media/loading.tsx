import { LibrarySkeleton } from "@/components/media/library/library-skeleton";

export default function LibraryLoading() {
  return <LibrarySkeleton />;
}
