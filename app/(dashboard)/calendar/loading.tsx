import { Skeleton } from "@/components/ui/skeleton";

const days = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
const rows = ["first", "second", "third", "fourth", "fifth"];

/** The week, or a phone's agenda, as it will stand: nothing jumps when the posts come. */
export default function CalendarLoading() {
  return (
    <div aria-hidden className="flex flex-col md:min-h-0 md:flex-[1_1_0px]">
      <div className="flex h-14 shrink-0 items-center gap-3 px-4 md:border-b md:border-line md:px-[18px]">
        <Skeleton className="h-6 w-44" />
        <Skeleton className="ms-auto h-9 w-28 md:w-64" />
        <Skeleton className="h-9 w-24 max-md:hidden" />
      </div>
      <div className="grid flex-1 grid-cols-[54px_repeat(7,minmax(0,1fr))] max-md:hidden">
        <div className="border-e border-b border-line" />
        {days.map((day) => (
          <div
            key={day}
            className="flex h-12 items-center border-e border-b border-line px-2.5 last:border-e-0"
          >
            <Skeleton className="h-5 w-14" />
          </div>
        ))}
        <div className="border-e border-line" />
        {days.map((day) => (
          <div key={day} className="min-h-[70vh] border-e border-line last:border-e-0" />
        ))}
      </div>
      <div className="md:hidden">
        <div className="grid grid-cols-7 gap-2 border-b border-line px-2.5 pb-3">
          {days.map((day) => (
            <Skeleton key={day} className="h-16 rounded-[10px]" />
          ))}
        </div>
        {rows.map((row) => (
          <div key={row} className="flex gap-3 border-b border-line px-4 py-2.5">
            <Skeleton className="h-[62px] w-[35px]" />
            <div className="flex flex-1 flex-col justify-center gap-2">
              <Skeleton className="h-4 w-32" />
              <Skeleton className="h-4 w-52" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
