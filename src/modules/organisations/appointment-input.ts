// What may come in about people in office. Only what belongs to the office: no private telephone, address or birthday.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { nfc } from '../../tools/vietnamese/index.ts';
import { APPOINTMENT_ROLES } from './appointments.ts';

const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most));
const optional = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? null);
const day = z.string().refine((text) => isDay(text) && text >= '1945-01-01' && text <= '2200-12-31', 'YYYY-MM-DD');

const facts = {
  role: z.enum(APPOINTMENT_ROLES),
  personName: line(2, 120),
  title: line(2, 200),
  signingNote: optional(line(2, 300)),
  workPhone: optional(line(3, 40).pipe(z.string().regex(/^\+?[\d ().-]+(?:\s?(?:máy lẻ|ext\.?) ?\d{1,6})?$/u))),
  workEmail: optional(line(3, 200).pipe(z.email())),
  fromOn: day,
  deputisesFor: optional(z.uuid()),
};

export const addAppointmentInput = z.object({
  ...facts,
  organisationId: z.uuid(),
  /** When the body last said so; today when left out. */
  lastConfirmedOn: optional(day),
});
export type AddAppointment = z.input<typeof addAppointmentInput>;

export const changeAppointmentInput = z.object({ ...facts, appointmentId: z.uuid(), version: z.coerce.number().int() });
export type ChangeAppointment = z.input<typeof changeAppointmentInput>;

/** `untilOn`: the first day on which the person no longer holds the office ("kể từ ngày"). */
export const endAppointmentInput = z.object({
  appointmentId: z.uuid(),
  version: z.coerce.number().int(),
  untilOn: day,
});
export type EndAppointment = z.input<typeof endAppointmentInput>;

export const confirmAppointmentInput = z.object({ appointmentId: z.uuid(), version: z.coerce.number().int() });
export type ConfirmAppointment = z.input<typeof confirmAppointmentInput>;
