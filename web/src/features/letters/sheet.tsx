import { useEffect, useMemo } from "react";
import { Tag } from "../../ui/marks.tsx";

export type Preview = { pdf: string; pages: number; draftTranslation: boolean; text: string };

/** The words of the summary as they will stand on paper, and the paper itself to open. */
export function SheetView({ preview }: { preview: Preview }) {
  const address = useBlob(preview.pdf);
  return (
    <section className="sheet" aria-labelledby="h-sheet">
      <header>
        <h2 id="h-sheet">As it will be on paper</h2>
        <p className="quiet small">
          Prints on {preview.pages} {preview.pages === 1 ? "page" : "pages"}.{" "}
          {preview.draftTranslation && <Tag>Draft translation</Tag>}{" "}
          <a href={address} target="_blank" rel="noreferrer">
            Open the PDF
          </a>
        </p>
      </header>
      <pre className="sheet-words">{preview.text}</pre>
    </section>
  );
}

/** The PDF as an address of this page, given back when another takes its place. */
function useBlob(base64: string): string {
  const address = useMemo(() => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    return URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  }, [base64]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}
