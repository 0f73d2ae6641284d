/** What the bundled script offers; each part is run when it is asked for, so that neither pays for the other. */
export const runMain = (): Promise<unknown> => import('../cli/main.ts');
export const runWorker = (): Promise<unknown> => import('../run/worker.ts');
