/** Feature bits of a reading: cases and number of all languages, and where the ending came from. */
export const NOM = 1;
export const GEN = 2;
export const DAT = 4;
export const ACC = 8;
export const INS = 16;
export const LOC = 32;
export const ABL = 64;
export const PLURAL = 128;
/** Kazakh third-person possessive: облыс-ы. */
export const POSS3 = 256;
/** Kazakh possessive of another person. */
export const POSS = 512;
/** Kazakh -дағы/-дегі: an attribute made of a locative. */
export const ATTR = 1024;
/** Kazakh -лық/-лік: no longer the thing itself (қазақстандық). */
export const DERIVED = 2048;
/** Kazakh -дай/-дей: about, like. */
export const LIKE = 4096;
/** A Kazakh suffix chain stands behind the stem; none in a Russian or English sentence. */
export const KAZAKH_ENDING = 8192;
/** A Russian case ending; none in a Kazakh or English sentence. */
export const RUSSIAN_ENDING = 16384;
export const CASES = NOM | GEN | DAT | ACC | INS | LOC | ABL;
