// Generic pieces of screens. Nothing here knows the product: words come in as text, links as addresses.
export { ActionButton, ButtonLink, classes, type Tone } from './button.tsx';
export { Badge } from './badge.tsx';
export { Bars, type Bar } from './bars.tsx';
export { Card, Definitions, Empty, ErrorPage, Page, PageHeader, Section } from './page.tsx';
export { CheckField, FormNotice, RadioField, SelectField, TextArea, TextField, type Option } from './fields.tsx';
export { Notice } from './notice.tsx';
export { Disclosure } from './disclosure.tsx';
export { DataTable, type Column } from './data-table.tsx';
export { ChainStrip, type ChainLink } from './chain-strip.tsx';
export { ProofFigure } from './proof-figure.tsx';
export { Meter } from './meter.tsx';
export { Pager } from './pager.tsx';
export { TabLinks } from './tab-links.tsx';
export { Pending, usePending } from './pending.tsx';
export { useSubmitOnce } from './submit-once.ts';
