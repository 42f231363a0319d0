import { useSearch } from "@tanstack/react-router";
import { Section } from "../features/law/section.tsx";
import { today } from "../platform/clock.ts";
import { usePageTitle } from "../platform/title.ts";

/** The section of the law behind a figure. */
export function LawPage() {
  const { cite } = useSearch({ strict: false, select: (search: { cite?: string }) => search });
  usePageTitle(cite ?? "Law");
  return <Section cite={cite ?? ""} on={today()} />;
}
