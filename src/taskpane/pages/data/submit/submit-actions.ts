import { sayUnexpected } from '../../../../wording/unexpected';
import { sayServiceFinding } from '../../../../wording/service-finding';
import { readActualsSheets } from '../../../../workbook/form/actuals-sheets';
import type { PlanYearPlace } from '../../../../submission/client';
import type { Me } from '../../../../submission/wire';
import { readyCatalog } from '../../../page/page';
import type { Submissions } from '../../../page/submissions';
import { askWorkbook, coalesce, done, failed } from '../../../page/work';
import { entryYearOf, type DataHost } from '../data-state';
import type { Step } from '../../../parts/notice';
import { bindQueue, type QueueActions } from './queue-actions';
import { bindReview, type ReviewActions } from './review-actions';
import { composeLines, wordsIn } from './compose-lines';
import { SUBMIT_MESSAGES } from './submit-messages';
import type { SubmitHost, SubmitState } from './submit-state';

/** What a user can do in 报送. */
export interface SubmitActions extends QueueActions, ReviewActions {
  /** Takes a token for good once the service knows it. */
  readonly signIn: (token: string) => void;
  readonly signOut: () => void;
  readonly look: () => void;
  readonly chooseYear: (year: number) => void;
  /** Opens a plan of the overview; undefined goes back to the plan in view. */
  readonly openPlan: (place: PlanYearPlace | undefined) => void;
  /** Shows what would be sent. */
  readonly prepare: () => void;
  readonly tick: (at: number) => void;
  readonly closePreview: () => void;
  readonly closeStep: () => void;
}

/**
 * The plan and year that 报送 shows: the one that was opened, else the one in view; undefined without a plan.
 * @example placeInView(host, state) // { regionId: '350104', planId: '350104-14', year: 2023 }
 */
function placeInView(
  host: DataHost,
  { open, year: chosen }: SubmitState,
): PlanYearPlace | undefined {
  const common = host.common();
  const plan = readyCatalog(common)?.plans.get(common.planId ?? '');
  const usual = plan && entryYearOf(host.read(), plan, host.services.now());
  const year = chosen ?? (usual === 'all' ? undefined : usual) ?? plan?.targetYear;
  if (year === undefined) return undefined;
  if (open !== undefined) return { ...open, year };
  return plan === undefined ? undefined : { regionId: plan.regionId, planId: plan.id, year };
}

/** Whoever may see more than one region, or review, has an overview. */
function seesSeveral({ grants }: Me): boolean {
  return grants.length > 1 || grants.some(({ role }) => role !== 'writer');
}

/**
 * Ties the actions of 报送 to one pane and one service.
 * @example bindSubmit(host, submissions, read, tell).prepare()
 */
export function bindSubmit(
  host: DataHost,
  submissions: Submissions,
  read: () => SubmitState,
  tell: (change: Partial<SubmitState>) => void,
): SubmitActions & { readonly refresh: () => Promise<void> } {
  const { service, token } = submissions;

  const refresh = coalesce(async () => {
    const me = await service.me();
    if (!me.ok) {
      const isUnknown = me.finding.kind === 'not-signed-in';
      tell({
        problem: sayServiceFinding(me.finding),
        ...(isUnknown ? { me: undefined, rows: undefined, overview: undefined } : {}),
      });
      return;
    }
    const place = placeInView(host, read());
    const [rows, overview] = await Promise.all([
      place === undefined ? undefined : service.planYear(place),
      place === undefined || !seesSeveral(me.value) ? undefined : service.overview(place.year),
    ]);
    const first = [rows, overview].find((answer) => answer?.ok === false);
    // That somebody may not read the plan in view, or that the service has none, is no fault of the service.
    const finding = first?.ok === false ? first.finding : undefined;
    const isAway =
      finding !== undefined && finding.kind !== 'not-allowed' && finding.kind !== 'plan-unknown';
    tell({
      me: me.value,
      problem: isAway ? sayServiceFinding(finding) : '',
      ...(isAway ? {} : { rows: rows?.ok === true ? rows.value : undefined }),
      ...(isAway ? {} : { overview: overview?.ok === true ? overview.value : undefined }),
    });
  });
  const own: SubmitHost = { host, submissions, read, tell, look: refresh };
  const queue = bindQueue(own);

  /** One thing at a time, and every end in words. */
  const working = async (text: string, work: () => Promise<Partial<SubmitState>>) => {
    if (read().step.kind === 'working') return;
    const own: Step = { kind: 'working', text };
    tell({ step: own });
    try {
      const change = await work();
      // What the queue has told meanwhile stands.
      tell(read().step === own ? { step: { kind: 'idle' }, ...change } : change);
    } catch (error) {
      tell({ step: failed(sayUnexpected(error)) });
    }
  };
  const lookAt = (change: Partial<SubmitState>) => {
    tell({ ...change, rows: undefined, preview: undefined, returning: undefined });
    void working(SUBMIT_MESSAGES.asking, async () => {
      await refresh();
      return {};
    });
  };

  return {
    ...queue,
    ...bindReview(own, working),
    refresh,
    signIn: (word) => {
      token.write(word.trim());
      lookAt({});
      void queue.flush();
    },
    signOut: () => {
      token.write('');
      tell({ me: undefined, rows: undefined, overview: undefined, preview: undefined });
    },
    look: () => {
      lookAt({});
      void queue.flush();
    },
    chooseYear: (year) => lookAt({ year }),
    openPlan: (open) => lookAt({ open }),
    prepare: () =>
      void working(SUBMIT_MESSAGES.asking, async () => {
        // What stands in the sheets now, and what the service has now.
        await host.pane.readActuals();
        await refresh();
        const { me, rows } = read();
        const catalog = readyCatalog(host.common());
        const plan = catalog?.plans.get(rows?.planId ?? '');
        if (me === undefined || rows === undefined || catalog === undefined || plan === undefined)
          return read().problem === '' ? { step: failed(SUBMIT_MESSAGES.noPlan) } : {};
        const sheets = await askWorkbook(host.services, readActualsSheets);
        const words = wordsIn(sheets.ok ? sheets.value.sheets : []);
        const lines = composeLines(catalog, plan, rows, words, me.name);
        if (lines.length === 0) return { step: done(SUBMIT_MESSAGES.nothingToSend) };
        const held = host.common().actuals.reading?.held ?? [];
        return {
          preview: {
            place: { regionId: rows.regionId, planId: rows.planId, year: rows.year },
            file: await fileName(host),
            lines,
            held: held.filter(
              (each) =>
                each.held.observation.regionId === rows.regionId &&
                each.held.observation.year === rows.year,
            ).length,
          },
        };
      }),
    tick: (at) => {
      const { preview } = read();
      if (preview === undefined) return;
      const lines = preview.lines.map((line, index) =>
        index === at ? { ...line, isTicked: !line.isTicked } : line,
      );
      tell({ preview: { ...preview, lines } });
    },
    closePreview: () => tell({ preview: undefined }),
    closeStep: () => tell({ step: { kind: 'idle' } }),
  };
}

/** The workbook's name, '' where it has none or cannot be asked. */
async function fileName({ services }: DataHost): Promise<string> {
  const named = await askWorkbook(services, async (context) => {
    context.workbook.load('name');
    await context.sync();
    return { ok: true, value: context.workbook.name } as const;
  });
  return named.ok ? named.value.slice(0, 200) : '';
}

/** What the parts of its view get. */
export interface SubmitProps {
  readonly state: SubmitState;
  readonly act: SubmitActions;
}
