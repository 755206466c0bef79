-- The machinery also notices when the bucket of stored files cannot be used.
alter table machine_alarm drop constraint machine_alarm_kind_check;
alter table machine_alarm add constraint machine_alarm_kind_check
  check (kind in ('slow_statements', 'queue_age', 'failed_jobs', 'disk_space', 'file_store'));
