import { v7 } from "uuid";
import { millis } from "./clock.ts";

/** A new id, made here so that a repeated write is the same write. Sorts by time. */
export const newId = (): string => v7({ msecs: millis() });
