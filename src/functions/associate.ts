import { associateFunctions } from './cells';

/* The entry of the functions: Excel calls them by name from here on. */
associateFunctions();
