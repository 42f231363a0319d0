import { useEffect } from "react";
import { dayOf } from "./dates.ts";

/** On paper: whose page this is, and of what day, at the top and in the margin of each page. */
export function PrintHeader({ person, what, today }: { person: string; what: string; today: string }) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const words = `${person}, ${dayOf(today)}`.replace(/["\\\n]/g, "");
    sheet.replaceSync(
      `@page { @bottom-center { content: "${words}"; font: 9pt "Source Sans 3 Variable"; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
    };
  }, [person, today]);
  return (
    <p className="print-only small">
      {what}. {dayOf(today)}. IN-CONFIDENCE
    </p>
  );
}
