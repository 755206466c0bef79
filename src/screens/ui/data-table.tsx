import type { ReactNode } from 'react';
import { classes } from './button.tsx';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  /** The cell that names the row: a row header. */
  readonly names?: boolean;
  readonly className?: string;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly captionHidden?: boolean;
}

/** A table on wide screens; on narrow ones each row becomes a card with its column titles beside the values. */
export function DataTable<Row>({ caption, columns, rows, rowKey, captionHidden = true }: DataTableProps<Row>) {
  return (
    <table className="w-full border-collapse max-md:block">
      <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-medium'}>{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.title}
              scope="col"
              className={classes(
                'border-b-2 border-line-strong px-3 py-2 text-left text-sm font-semibold',
                column.align === 'right' && 'text-right',
              )}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="align-top max-md:block max-md:rounded-lg max-md:border max-md:border-line max-md:p-3 md:border-b md:border-line md:hover:bg-mist"
          >
            {columns.map((column) => {
              const Cell = column.names ? 'th' : 'td';
              return (
                <Cell
                  key={column.title}
                  scope={column.names ? 'row' : undefined}
                  className={classes(
                    'px-3 py-2 text-left font-normal max-md:grid max-md:grid-cols-[8rem_1fr] max-md:gap-3 max-md:px-0 max-md:py-1',
                    column.align === 'right' && 'md:text-right',
                    column.className,
                  )}
                >
                  <span className="text-sm text-quiet md:hidden" aria-hidden>
                    {column.title}
                  </span>
                  <span className="min-w-0">{column.cell(row)}</span>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
