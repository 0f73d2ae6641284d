/** What `bin/ingest.js` starts. */
import { loadScript } from './script.ts';

await loadScript().entry.runMain();
