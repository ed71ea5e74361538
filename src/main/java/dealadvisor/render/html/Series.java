package dealadvisor.render.html;

import dealadvisor.advice.Verdict;
import dealadvisor.comparison.Course;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Present;
import dealadvisor.render.words.AnswerNames;
import dealadvisor.render.words.Odds;
import java.util.List;
import java.util.Optional;

/**
 * Assessments of one AI over time as parts of a page show them: each with its sheet.
 *
 * @param anchor begins the anchors of its parts
 * @param sheets of its assessments, in their order
 * @param names what answers are called
 */
record Series(Course course, String anchor, List<Sheet> sheets, AnswerNames names) {
    static Series of(Course course, int number, RulePack pack) {
        return new Series(
                course,
                "c" + number,
                course.points().stream()
                        .map(point -> Sheet.untried(point.advice(), pack))
                        .toList(),
                new AnswerNames(pack));
    }

    Course.Point newest() {
        return course.points().get(course.points().size() - 1);
    }

    /** The sheet of the newest. */
    Sheet sheet() {
        return sheets.get(sheets.size() - 1);
    }

    /** How likely the best verdicts on what comes first are, where that was drawn. */
    static Optional<String> chance(Course.Point point) {
        return point.odds()
                .map(pairing -> Odds.percent(Present.in(pairing.verdicts(), Verdict.RECOMMENDED)) + " recommended, "
                        + Odds.percent(Present.in(pairing.verdicts(), Verdict.POSSIBLE)) + " possible");
    }
}
