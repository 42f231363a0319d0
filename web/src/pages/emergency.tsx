import "../features/people/people.css";
import { useParams } from "@tanstack/react-router";
import { Emergency } from "../features/people/emergency.tsx";
import { nameElsewhere } from "../features/search/search.data.ts";
import { usePageTitle } from "../platform/title.ts";

export function EmergencyPage() {
  usePageTitle("Open in an emergency");
  const { personId } = useParams({ from: "/signed-in/people/$personId/emergency" });
  const name = nameElsewhere(personId);
  return (
    <div className="page page-narrow stack">
      <h1>Open in an emergency</h1>
      <p className={name ? "said strong" : "quiet"}>{name ?? "Someone who is not with you"}</p>
      <Emergency personId={personId} />
    </div>
  );
}
