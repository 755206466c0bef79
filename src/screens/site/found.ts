import { data } from 'react-router';
import { z } from 'zod';
import { Refusal } from '../../tools/sentence/index.ts';

/** 404 for what is no id, for what does not exist and for what is not public: the same answer. */
export async function publicOr404<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!z.uuid().safeParse(id).success) throw data(null, { status: 404 });
  try {
    return await read(id);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) throw data(null, { status: 404 });
    throw error;
  }
}
