/** As much of the Frictionless validator as the tests use; it comes without types. */
declare module "datapackage" {
  interface Resource {
    readonly name: string;
    /** Read and cast all rows: types, constraints and primary key are checked, with `relations` foreign keys too. */
    read(options: { readonly relations: boolean }): Promise<unknown[]>;
  }
  interface DataPackage {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  const library: { readonly Package: { load(path: string): Promise<DataPackage> } };
  export default library;
}
