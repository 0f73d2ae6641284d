/** Run when the package is built: compiles `src/rules/**.yaml` into `dist/rules/compiled.bin`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileRules } from './compile.ts';
import { addEnglishWords } from './english-words.ts';
import { loadRules } from './load.ts';
import { writeStored } from './store.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, '../../src/rules');
const set = addEnglishWords(loadRules(source, 'src/rules/'));
writeStored(path.join(here, 'compiled.bin'), compileRules(set), set.rules);
