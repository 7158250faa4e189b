import { join, resolve } from 'node:path';

/** The checkout this command line belongs to. */
export const PROJECT = resolve(__dirname, '../../..');

/** Where the command line keeps what it builds; git ignores it, deleting it is harmless. */
export const BUILD = join(PROJECT, 'build');
