import { useEffect } from "react";

let title = "Kēhi";
let covered = false;

const show = () => {
  document.title = covered ? "Kēhi" : title;
};

/** While covered, no name is in the browser's tab either. */
export function coverTitle(on: boolean): void {
  covered = on;
  show();
}

/** `Today · Kēhi`. The name of the page comes first. */
export function usePageTitle(words: string): void {
  useEffect(() => {
    title = words ? `${words} · Kēhi` : "Kēhi";
    show();
  }, [words]);
}
