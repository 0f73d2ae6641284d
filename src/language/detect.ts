/** Stub until the tables are in. */
import type { Document } from '../match/document.ts';
import type { Language, Script } from '../record/types.ts';

export interface DetectedLanguages {
  language: Language;
  script: Script;
  languages: { language: Language; share: number }[];
  uncertain: boolean;
}

export function detectLanguages(doc: Document, forced?: Language): DetectedLanguages {
  doc.language = forced ?? 'und';
  return { language: doc.language, script: 'Zyyy', languages: [], uncertain: true };
}
