/** The one place that loads htmlparser2; imported only when a page or a feed is met. */
import { DomUtils, Parser, parseDocument } from 'htmlparser2';

export { DomUtils, Parser, parseDocument };
export type Document = ReturnType<typeof parseDocument>;
export type Node = Document['children'][number];
export type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;
