/** Style sheets are taken up by the build and have nothing to import. */
declare module '*.css';
