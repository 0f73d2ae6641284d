/**
 * Listed endings of words, found by walking in from the last letter, without cutting the word: most words leave the trie after two letters.
 */
interface Node<Value> {
  readonly children: Map<number, Node<Value>>;
  /** What ends here, then what ends nearer to the last letter. */
  values: readonly Value[];
}

export class EndingTrie<Value> {
  private readonly root: Node<Value> = { children: new Map(), values: [] };

  /** `endings` with what each stands for; values of one ending keep their order. */
  constructor(endings: ReadonlyMap<string, readonly Value[]>) {
    for (const [ending, values] of [...endings].sort(([a], [b]) => a.length - b.length)) this.add(ending, values);
  }

  /** Shorter endings come first, so that what is behind an ending is known when it comes. */
  private add(ending: string, values: readonly Value[]): void {
    let node = this.root;
    let behind = node.values;
    for (let at = ending.length - 1; at >= 0; at--) {
      const code = ending.charCodeAt(at);
      let next = node.children.get(code);
      if (next === undefined) node.children.set(code, (next = { children: new Map(), values: behind }));
      node = next;
      behind = node.values;
    }
    node.values = [...values, ...behind];
  }

  /** Values of all endings that `text` up to `end` has, the longest ending first; at least one letter stands before each. */
  of(text: string, end: number = text.length): readonly Value[] {
    let node = this.root;
    for (let at = end - 1; at > 0; at--) {
      const next = node.children.get(text.charCodeAt(at));
      if (next === undefined) break;
      node = next;
    }
    return node.values;
  }
}
