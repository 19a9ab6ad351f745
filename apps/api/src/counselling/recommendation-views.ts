import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope } from '@app/kernel';
import { RecommendationLists, type RecommendationRow } from '@app/counselling';
import { Courses } from '@app/courses';
import { Users } from '@app/identity';

/** Recommendations with the run they name and who made them. */
@Injectable()
export class RecommendationViews {
  constructor(
    private readonly lists: RecommendationLists,
    private readonly courses: Courses,
    private readonly users: Users,
  ) {}

  async ofCase(scope: TenantScope, caseId: CaseId) {
    return this.of(scope, await this.lists.ofCase(scope, caseId));
  }

  async of(scope: TenantScope, rows: readonly RecommendationRow[]) {
    const [runs, names] = await Promise.all([
      this.courses.summaries(rows.map(({ runId }) => runId)),
      this.users.names(
        scope,
        rows.map(({ authorId }) => authorId),
      ),
    ]);
    return rows.map((row) => ({ ...row, run: runs.get(row.runId) ?? null, authorName: names.get(row.authorId) ?? null }));
  }
}
