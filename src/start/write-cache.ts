/** Runs the command and keeps the byte code of all that ran: `node write-cache.js ARGS…`, part of the build. */
import fs from 'node:fs';
import { CACHE, loadScript } from './script.ts';

fs.rmSync(CACHE, { force: true });
const { script, entry } = loadScript();
process.on('exit', () => fs.writeFileSync(CACHE, script.createCachedData()));
await entry.runMain();
