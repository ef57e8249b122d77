/** The part of WebAssembly that Flite needs: the types of Node leave it to the browser's, which this project does without. */
declare namespace WebAssembly {
  interface Module {
    readonly exports?: never;
  }
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: Readonly<Record<string, unknown>>): Promise<Instance>;
}
