// The forms about people in office on a body's page. Server only.
import type { z } from 'zod';
import {
  addAppointment,
  addAppointmentInput,
  changeAppointment,
  changeAppointmentInput,
  confirmAppointment,
  confirmAppointmentInput,
  endAppointment,
  endAppointmentInput,
} from '../../../modules/organisations/index.ts';
import { perform, type Who } from '../../../platform/context/index.ts';

type Take<R> = <T>(schema: z.ZodType<T>, work: (input: T) => Promise<unknown>) => Promise<R>;

/** Takes the form when its verb is one of these; null leaves it to others. */
export function changeOffices<R>(who: Who, verb: unknown, take: Take<R>): Promise<R> | null {
  switch (verb) {
    case 'them-chuc-vu':
      return take(addAppointmentInput, (input) => perform(who, addAppointment, input));
    case 'sua-chuc-vu':
      return take(changeAppointmentInput, (input) => perform(who, changeAppointment, input));
    case 'thoi-chuc-vu':
      return take(endAppointmentInput, (input) => perform(who, endAppointment, input));
    case 'xac-nhan':
      return take(confirmAppointmentInput, (input) => perform(who, confirmAppointment, input));
    default:
      return null;
  }
}
