// Tables of evidence and reports.
import type { Declarations } from './declaration.ts';

export const EVIDENCE_TABLES: Declarations = {
  outlet: { none: 'name home_address' },
  outlet_handover: { none: 'former_name' },
  outlet_link_shape: { none: 'shape examples' },
  link_shape_decision: { none: 'shape' },
  source: { none: 'address etag last_modified problem moved_to remarks' },
  source_outage: { none: 'problem note' },
  brought_list: { none: 'name', published: 'lines' },
  found_item: { none: 'address_key address problem', published: 'said' },
  clipping: {
    none: 'address canonical_address address_key section issue page reprint_reasons',
    published: 'title summary author credit text',
  },
  clipping_check: { published: 'difference', none: 'reason' },
  clipping_file: { none: 'media_type', published: 'name' },
  clipping_watch: { none: 'problem' },
  capture: { none: 'final_address media_type' },
  capture_picture: { none: 'browser' },
  capture_stamp: { none: 'authority_name response serial signer' },
  time_stamp_authority: { none: 'name address certificate' },
  stamp_progress: { none: 'problem' },
  match: { none: 'unit reasons', official_text: 'note' },
  deliverable: {
    none: 'unit place recorded_side decided_side',
    official_text: 'title for_whom note decided_reason',
  },
  report: {
    none: 'place writer_version files',
    signatory: 'signer_name signer_title signer_body',
    official_text: 'texts addressed_to recipients content early_reason changes',
  },
  report_opinion: { none: 'side', signatory: 'signer_name signer_title', official_text: 'statement' },
  acceptance_minutes: {
    none: 'side prices file_notation place writer_version files',
    official_text: 'vat_note payment_reference remarks carried_over changes returned_reason content',
  },
  acceptance_consent: { none: 'side', official_text: 'by_paper' },
  stated_result: { none: 'channel source_address', official_text: 'text source' },
};
