import type { PersonHeader as Header } from "#contract/person-page.ts";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PersonHeader } from "../../ui/person-header.tsx";

const tabs = [
  { to: "/people/$personId", says: "Person" },
  { to: "/people/$personId/interview", says: "Interview" },
  { to: "/people/$personId/plan", says: "Plan" },
  { to: "/people/$personId/better-off", says: "Better off" },
  { to: "/people/$personId/summary", says: "Summary" },
] as const;

/** The person in five seconds, on each of their pages. `inInterview` shows iwi, with consent, and keeps the phone short. */
export function PersonTop({
  header,
  inInterview,
  actions,
  cover,
}: {
  header: Header;
  inInterview?: boolean;
  actions?: ReactNode;
  cover: ReactNode;
}) {
  const brief = [
    { term: "At home", says: header.atHome },
    { term: "Last contact", says: header.lastContact },
    { term: "We promised", says: header.promised },
    { term: "Next date", says: header.nextDate },
  ].filter((row): row is { term: string; says: string } => Boolean(row.says));
  return (
    <PersonHeader
      name={header.name}
      sayIt={header.sayIt}
      pronouns={header.pronouns}
      age={header.age}
      languages={header.languages}
      hazards={header.hazards}
      brief={brief}
      inInterview={inInterview ?? false}
      iwi={
        inInterview && header.iwi ? (
          <>
            Iwi: <span lang="mi">{header.iwi}</span>, shown with consent
          </>
        ) : undefined
      }
      tabs={tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} params={{ personId: header.id }} activeOptions={{ exact: true }}>
          {tab.says}
        </Link>
      ))}
      actions={actions}
      cover={cover}
    />
  );
}
