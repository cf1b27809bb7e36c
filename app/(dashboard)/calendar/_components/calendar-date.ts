import { z } from "zod";
import { isDate } from "./days";

/** A date that a handler is asked for. */
export const CalendarDate = z.string().refine(isDate, "Ask for a date from 2000 to 2199.");
