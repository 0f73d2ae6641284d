/** Text for the terminal: `path:line: CODE: what happened; what to do`, in colour only where that is wanted. */

export interface Place {
  shown: string;
  line: number;
  code: string;
  message: string;
}

export function formatMessage({ shown, line, code, message }: Place, colour: boolean): string {
  const place = escapeControls(line > 0 ? `${shown}:${line}` : shown);
  return `${place}: ${colour ? `\u001b[31m${code}\u001b[39m` : code}: ${escapeControls(message)}`;
}

/** Names and texts come from others: a control character in them could rewrite the terminal. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

export type ColourWish = 'auto' | 'always' | 'never';

/** https://no-color.org: a set NO_COLOR turns colour off unless the flag asks for it. */
export function wantsColour(wish: ColourWish, stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (wish !== 'auto') return wish === 'always';
  return Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
}
