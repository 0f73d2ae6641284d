/** What a worker thread starts. */
import { loadScript } from './script.ts';

await loadScript().entry.runWorker();
