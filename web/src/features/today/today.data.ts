import type { Need } from "#contract/today.ts";
import {
  Footprints,
  type LucideIcon,
  PenLine,
  Phone,
  Scale,
  FileText,
  Handshake,
  ShieldCheck,
} from "lucide-react";

type Verb = Need["verb"];
type Place = "/people/$personId" | "/people/$personId/interview" | "/people/$personId/plan";

/** Each verb goes to the page where it can be done. */
export const verbs: Record<Verb, { says: string; icon: LucideIcon; to: Place; hash?: string }> = {
  "open-safety-plan": {
    says: "Open safety plan",
    icon: ShieldCheck,
    to: "/people/$personId/plan",
    hash: "safety",
  },
  "finish-it": { says: "Finish it", icon: FileText, to: "/people/$personId/plan", hash: "dates" },
  "write-report": { says: "Write report", icon: PenLine, to: "/people/$personId/interview" },
  "work-it-out": { says: "Work it out", icon: Scale, to: "/people/$personId/interview" },
  "open-plan": { says: "Open plan", icon: Footprints, to: "/people/$personId/plan" },
  "keep-promise": { says: "Open promise", icon: Handshake, to: "/people/$personId", hash: "promises" },
  "book-a-call": { says: "Book a call", icon: Phone, to: "/people/$personId", hash: "book" },
  "open-interview": { says: "Open interview", icon: PenLine, to: "/people/$personId/interview" },
};

export const kindWords: Record<Need["kind"], string> = {
  safety: "Safety",
  "money-stops": "Money stops",
  deadline: "Deadline",
  "not-reaching": "Not reaching them",
  release: "Release",
  promise: "Promise",
  "step-overdue": "Step overdue",
  "not-heard-from-us": "Not heard from us",
};
