/**
 * The members of a JSON object as they are written, by name: what only passes through must come out digit for digit, and a
 * JavaScript number would change 12527600481719091.
 */

const SPACE = /[ \t\r\n]*/y;
const PLAIN = /[^,}\] \t\r\n]+/y;

/** `json` must be a valid object; of a name that comes twice the last counts, as in `JSON.parse`. */
export function readMembers(json: string): Map<string, string> {
  const members = new Map<string, string>();
  let at = skip(SPACE, json, json.indexOf('{') + 1);
  while (json[at] === '"') {
    const nameEnd = endOfString(json, at);
    const name: string = JSON.parse(json.slice(at, nameEnd));
    const start = skip(SPACE, json, json.indexOf(':', nameEnd) + 1);
    const end = skipValue(json, start);
    members.set(name, json.slice(start, end));
    at = skip(SPACE, json, end);
    if (json[at] === ',') at = skip(SPACE, json, at + 1);
  }
  return members;
}

function skipValue(json: string, start: number): number {
  if (json[start] === '"') return endOfString(json, start);
  if (json[start] !== '{' && json[start] !== '[') return skip(PLAIN, json, start);
  let depth = 0;
  for (let at = start; at < json.length; ) {
    const sign = json[at]!;
    if (sign === '{' || sign === '[') depth++;
    if (sign === '}' || sign === ']') depth--;
    at = sign === '"' ? endOfString(json, at) : at + 1;
    if (depth === 0) return at;
  }
  return json.length;
}

/** By hand: a pattern would need as much stack as an article is long. */
function endOfString(json: string, start: number): number {
  for (let quote = json.indexOf('"', start + 1); ; quote = json.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (json[quote - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return quote + 1;
  }
}

/** Where the match that begins at `at` ends. */
function skip(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(json) ? pattern.lastIndex : at;
}
