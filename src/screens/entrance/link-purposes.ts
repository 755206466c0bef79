// What is seen and done by a signed link, for each purpose. Server only.
import { performByLink, type OpenedLink } from '../../modules/accounts/index.ts';
import {
  addCeremonyFiles,
  addCeremonyFilesInput,
  ceremonyCan,
  ceremonyView,
  prepareCeremonyFiles,
  tickAttendance,
  tickAttendanceInput,
} from '../../modules/ceremonies/index.ts';
import { clippingView, confirmAsOutlet } from '../../modules/evidence/index.ts';
import { programmeView } from '../../modules/programmes/index.ts';
import { consult } from '../../platform/context/index.ts';
import { insist, type Answer, type Language } from '../../tools/sentence/index.ts';
import { attempt, readForm, type FormProblem } from '../forms.ts';

export interface CeremonySeen {
  readonly title: string;
  readonly heldOn: string;
  readonly places: readonly string[];
  readonly mayAct: Answer;
}

export interface AttendanceSeen extends CeremonySeen {
  readonly purpose: 'ceremony-attendance';
  readonly guests: readonly {
    readonly id: string;
    readonly words: string;
    readonly isGroup: boolean;
    readonly people: number | null;
    readonly came: boolean | null;
  }[];
}

export interface PhotosSeen extends CeremonySeen {
  readonly purpose: 'ceremony-photos';
}

export interface ClippingSeen {
  readonly purpose: 'clipping-confirm';
  readonly title: string;
  readonly address: string | null;
  readonly outletName: string | null;
  readonly isConfirmed: boolean;
}

/** Only what the one thing needs; nothing else of the programme. */
export function seenByLink(link: OpenedLink): Promise<AttendanceSeen | PhotosSeen | ClippingSeen> {
  const { purpose, subjectId } = link;
  return consult(link.who, async (ctx) => {
    if (purpose === 'clipping-confirm') {
      const clipping = await clippingView(ctx, subjectId);
      return {
        purpose,
        title: clipping.title,
        address: clipping.canonicalAddress,
        outletName: clipping.outletId === null ? null : clipping.outlet,
        isConfirmed: clipping.confirmedByOutlet !== null,
      };
    }
    const ceremony = await ceremonyView(ctx, subjectId);
    const { title } = await programmeView(ctx, ceremony.programmeId);
    const places = ceremony.sites.map((site) => [site.name, site.address].filter(Boolean).join(', '));
    const seen = { title, heldOn: ceremony.heldOn, places, mayAct: ceremonyCan.change(ceremony) };
    if (purpose === 'ceremony-photos') return { purpose, ...seen };
    const guests = ceremony.guests.map((guest) => ({
      id: guest.id,
      words: [guest.name, guest.title, guest.body].filter(Boolean).join(', '),
      isGroup: guest.people !== null,
      people: guest.people,
      came: guest.came,
    }));
    return { purpose, ...seen, guests };
  });
}

type Done = { readonly ok: true } | { readonly ok: false; readonly status: number; readonly problem: FormProblem };

/** The object is the link's own, whatever the form says. */
export async function doByLink(token: string, link: OpenedLink, form: FormData, language: Language): Promise<Done> {
  const { purpose, subjectId } = link;
  switch (purpose) {
    case 'clipping-confirm':
      return attempt(form, () => performByLink(token, confirmAsOutlet, { clippingId: subjectId }));
    case 'ceremony-photos': {
      form.set('id', subjectId);
      const read = readForm(form, addCeremonyFilesInput, language);
      if (!read.ok) return { ok: false, status: 400, problem: read.problem };
      const given = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
      return attempt(form, async () => {
        // Before any byte is kept: files of a link that ended are not taken in.
        insist(link.works);
        const named = given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
        const files = await prepareCeremonyFiles(await Promise.all(named));
        return performByLink(token, addCeremonyFiles, { ...read.value, files });
      });
    }
    case 'ceremony-attendance': {
      const ticks = form.getAll('guestId').flatMap((guestId) => {
        const said = form.get(`came-${String(guestId)}`);
        if (said !== 'yes' && said !== 'no') return [];
        const people = form.get(`people-${String(guestId)}`);
        return { guestId, came: said === 'yes', ...(people ? { people } : {}) };
      });
      return attempt(form, () =>
        performByLink(token, tickAttendance, tickAttendanceInput.parse({ id: subjectId, ticks })),
      );
    }
  }
}
