/** What pipeline/bin loads as one script: the command line, and what a worker of its pool does. */
export { main } from './cli.ts';

export const loadWorker = () => import('./commands/build-worker.ts');
