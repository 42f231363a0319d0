import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Caseload } from "../features/cases/caseload.tsx";
import type { Whose } from "../features/cases/cases.data.ts";
import { today } from "../platform/clock.ts";
import { usePageTitle } from "../platform/title.ts";
import { ButtonLink } from "../ui/button.tsx";
import { PrintHeader } from "../ui/print-header.tsx";

const KEY = "kehi-whose";
const remembered = (): Whose => (sessionStorage.getItem(KEY) === "team" ? "team" : "mine");

export function PeoplePage() {
  usePageTitle("People");
  const [whose, setWhose] = useState(remembered);
  const choose = (next: Whose) => {
    sessionStorage.setItem(KEY, next);
    setWhose(next);
  };
  return (
    <div className="page stack-wide">
      <PrintHeader person="People" what="People" today={today()} />
      <div className="top-row">
        <h1>People</h1>
        <ButtonLink icon={UserPlus} to="/people/new">
          Put a person on file
        </ButtonLink>
      </div>
      <Caseload whose={whose} onWhose={choose} />
    </div>
  );
}
