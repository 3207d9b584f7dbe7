/** What of wawoff2 (which has no types) is used. */
declare module 'wawoff2/decompress.js' {
  function decompress(bytes: Uint8Array): Promise<Uint8Array>;
  export = decompress;
}
