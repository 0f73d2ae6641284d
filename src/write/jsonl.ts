/** One value, one line: compact JSON that no reader can take for two lines. */

/**
 * JSON text of `value` without a line end.
 *
 * U+2028, U+2029 and U+0085 are escaped: Python's `splitlines()` and others end a line there. With `ascii`, everything
 * above U+007F is, for engines that read with a wrong default charset.
 */
export function writeLine(value: unknown, ascii = false): string {
  return escapeLine(JSON.stringify(value), ascii);
}

/** The same for JSON text that is there already, in one line. */
export function escapeLine(json: string, ascii = false): string {
  return ascii ? json.replace(NOT_ASCII, escapeUnit) : json.replace(LINE_ENDS, escapeUnit);
}

const LINE_ENDS = /[\u0085\u2028\u2029]/g;
const NOT_ASCII = /[\u007f-\uffff]/g;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
