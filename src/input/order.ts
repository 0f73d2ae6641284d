/**
 * Order of two strings by their UTF-8 bytes, without encoding them.
 *
 * JavaScript compares UTF-16 units, which puts emoji (surrogates) before U+E000–U+FFFF; bytes put them after.
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
