/**
 * A column of values of which few are there: kept by pages, so that it costs what it holds. An array that is filled here and there would become
 * a slow dictionary, and one of full length costs its length at every start.
 */
const PAGE_BITS = 11;
const PAGE = 1 << PAGE_BITS;

export class Pages<Value> {
  private readonly pages: (Value | undefined)[][] = [];

  get(index: number): Value | undefined {
    return this.pages[index >> PAGE_BITS]?.[index & (PAGE - 1)];
  }

  set(index: number, value: Value): Value {
    const page = (this.pages[index >> PAGE_BITS] ??= new Array(PAGE));
    page[index & (PAGE - 1)] = value;
    return value;
  }
}
