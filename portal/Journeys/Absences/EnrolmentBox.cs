using EspaceFamille.Language;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>One box of the form: an activity of a child at a place, with its enrolments there that follow each other.</summary>
/// <param name="Dates">Names the period where the child has another box of the same activity and place.</param>
internal sealed record EnrolmentBox(IReadOnlyList<ChildEnrolment> Enrolments, string? Dates)
{
    public string Value => string.Join(',', Enrolments.Select(enrolment => enrolment.EnrolmentId));

    public string Activity => Enrolments[0].Activity;

    public string Place => Enrolments[0].Place;

    /// <summary>The boxes of a child: those of these months, or all where there are none.</summary>
    public static IReadOnlyList<EnrolmentBox> Of(ChildResponse child, DateOnly today)
    {
        var around = child.Around(today).Select(enrolment => enrolment.EnrolmentId).ToHashSet(StringComparer.Ordinal);
        var all = child.Enrolments.GroupBy(enrolment => (enrolment.Activity, enrolment.Place)).SelectMany(Chains).ToArray();
        var offered = all.Where(box => box.Enrolments.Any(enrolment => around.Contains(enrolment.EnrolmentId))).ToArray();
        return [.. (offered.Length > 0 ? offered : all).OrderBy(box => box.Activity, StringComparer.Ordinal)
            .ThenBy(box => box.Enrolments[0].From)];
    }

    /// <summary>
    /// The child's enrolments of a period that the chosen boxes stand for. A child whose boxes are all chosen is absent from every
    /// enrolment, those of another school year included.
    /// </summary>
    public static IReadOnlyList<ChildEnrolment> Concerned(
        ChildResponse child, IReadOnlyList<EnrolmentBox> boxes, IReadOnlyCollection<string> chosen, AbsencePeriod period)
    {
        var ticked = boxes.Where(box => chosen.Contains(box.Value)).ToArray();
        var enrolments = ticked.Length == boxes.Count ? child.Enrolments : ticked.SelectMany(box => box.Enrolments);
        return [.. enrolments.Where(period.Meets).OrderBy(enrolment => enrolment.From)];
    }

    private static IEnumerable<EnrolmentBox> Chains(IEnumerable<ChildEnrolment> enrolments)
    {
        List<List<ChildEnrolment>> chains = [];
        foreach (var enrolment in enrolments.OrderBy(enrolment => enrolment.From))
        {
            if (chains.FirstOrDefault(chain => chain[^1].To < enrolment.From) is { } before)
                before.Add(enrolment);
            else
                chains.Add([enrolment]);
        }

        return chains.Select(chain => new EnrolmentBox(
            chain, chains.Count > 1 ? FrenchDayRanges.Of(chain[0].From, chain[^1].To) : null));
    }
}
