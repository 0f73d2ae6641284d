/** Whether an unlisted Cyrillic word ends like a surname or a patronymic (-ов, -қызы) in any Kazakh case: Arabic letters have no capitals to say so. */
import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';

const LONGEST_CHAIN = 6;

export class Surnames {
  private endings: [ending: string, min: number][] | null = null;

  constructor(private readonly lexicon: Lexicon) {}

  isSurname(folded: string): boolean {
    this.endings ??= this.lexicon
      .thingsOf('name-ending')
      .filter((thing) => thing.strength === 'strong' && thing.language !== 'en')
      .map((thing) => [fold(String(thing.ending)), typeof thing.min === 'number' ? thing.min : 2]);
    for (let cut = 0; cut <= LONGEST_CHAIN && cut < folded.length - 3; cut++) {
      if (cut > 0 && this.lexicon.suffixes.feats(folded, folded.length - cut) === 0) continue;
      const stem = cut === 0 ? folded : folded.slice(0, -cut);
      if (this.endings.some(([ending, min]) => stem.length >= ending.length + min && stem.endsWith(ending))) return true;
    }
    return false;
  }
}
