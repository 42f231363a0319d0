import { createContext, useContext } from "react";
import type { WordKey } from "./en-nz.ts";
import { wordsIn } from "./languages.ts";
import type { Language } from "./languages.ts";

export const LanguageContext = createContext<Language>("en-NZ");

/** The words of a key, as text for a label. */
export function useWords(): (key: WordKey) => string {
  const language = useContext(LanguageContext);
  return (key) => wordsIn(key, language).text;
}

/** The words of a key on the page, with their own `lang` where it is not the page's. */
export function Say({ k }: { k: WordKey }) {
  const language = useContext(LanguageContext);
  const words = wordsIn(k, language);
  return words.lang === language ? words.text : <span lang={words.lang}>{words.text}</span>;
}
