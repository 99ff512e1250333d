import { sentence, type ChartContext } from '../kit/context';

/** A person, a device, a firm, a store of data or an authority. */
export interface FlowNode {
  key: string;
  /** One of the columns. */
  column: string;
  label: string;
  note?: string;
  kind: 'person' | 'device' | 'company' | 'data' | 'authority' | 'other';
}

/** What goes from one node to another; `return` is what comes back for it. */
export interface FlowLink {
  key: string;
  from: string;
  to: string;
  label: string;
  status: 'stated' | 'possible' | 'disputed' | 'return';
}

/** Who hands what to whom. */
export interface DataFlowData {
  columns: string[];
  nodes: FlowNode[];
  links: FlowLink[];
}

/** Nodes in reading order: column by column. */
export const nodesInOrder = (data: DataFlowData): FlowNode[] =>
  data.columns.flatMap((column) => data.nodes.filter((node) => node.column === column));

export const labelOf = (data: DataFlowData, key: string): string =>
  data.nodes.find((node) => node.key === key)?.label ?? key;

/** A node in words. */
export const nodeSummary = (node: FlowNode): string =>
  [`${node.column}: ${node.label}`, node.note]
    .filter((part): part is string => Boolean(part))
    .map(sentence)
    .join(' ');

/** A link in words, with its status. */
export const linkSummary = (data: DataFlowData, link: FlowLink, context: ChartContext): string =>
  sentence(
    context.text('chart.flow.link', {
      from: labelOf(data, link.from),
      to: labelOf(data, link.to),
      label: link.label,
      status: context.text(`chart.flow.${link.status}`),
    }),
  );

/** What stands below the label of a link that is not simply stated. */
export const statusNote = (link: FlowLink, context: ChartContext): string | null =>
  link.status === 'possible' || link.status === 'disputed' ? context.text(`chart.flow.${link.status}`) : null;
