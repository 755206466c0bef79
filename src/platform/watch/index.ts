export { alarmsNow, noticeSlow, raiseAlarm, type Alarm, type AlarmKind } from './alarms.ts';
export { freeDiskPercent, look, useWatch, watchTasks } from './look.ts';
export { startMetrics, type MetricsServer, type MetricsSettings } from './metrics-server.ts';
export { queueFigures, type QueueFigures } from './queue-figures.ts';
