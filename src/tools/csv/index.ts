export { namedColumns } from './named-columns.ts';
export { readCsv, type CsvLine } from './read-csv.ts';
export { writeCsv } from './write-csv.ts';
