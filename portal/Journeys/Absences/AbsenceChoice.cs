using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>The children of the form with their boxes, and what a filled-in form makes of them.</summary>
internal sealed record AbsenceChoice(IReadOnlyList<ChildResponse> Children, DateOnly Today)
{
    public static string NameOf(ChildResponse child) => child.FirstName ?? "Enfant";

    public IReadOnlyList<EnrolmentBox> BoxesOf(ChildResponse child) => EnrolmentBox.Of(child, Today);

    /// <summary>The chosen children with the enrolments of the period; children that the household does not have are omitted.</summary>
    public IReadOnlyList<AbsentChild> Chosen(DatesForm form, AbsencePeriod? period) =>
        [.. Children.Where(child => form.ChildIds.Contains(child.ChildId, StringComparer.Ordinal)).Select(child => Chosen(child, form.Boxes,
            period))];

    /// <summary>Why the children cannot be absent in the period, before the service is called.</summary>
    /// <param name="field">The field of the period's first day.</param>
    public FormErrors Check(IReadOnlyList<AbsentChild> chosen, AbsencePeriod? period, string field) => FormErrors.Check(
        chosen.SelectMany(child => new[]
        {
            (child.Boxes.Count == 0, "enfants", AbsenceFormTexts.NoEnrolment(child.Name)),
            (child.Boxes.Count > 0 && child.EnrolmentIds.Count == 0 && period is { } dates && dates.From <= dates.To, field,
                AbsenceFormTexts.OutsideEnrolments(child.Name, EnrolmentsOf(child))),
        }).Prepend((period is { } reversed && reversed.From > reversed.To, "au", AbsenceFormTexts.DatesReversed)));

    /// <summary>The parts of the period in which a child has no enrolment, in words.</summary>
    public IReadOnlyList<string> LeftOut(IEnumerable<AbsentChild> chosen, AbsencePeriod period) =>
    [
        .. from child in chosen
           where child.EnrolmentIds.Count > 0
           from part in Gaps(EnrolmentsOf(child).Where(enrolment => child.EnrolmentIds.Contains(enrolment.EnrolmentId)), period)
           select AbsenceFormTexts.LeftOut(child.Name, part),
    ];

    private AbsentChild Chosen(ChildResponse child, IReadOnlyCollection<string> ticked, AbsencePeriod? period)
    {
        var boxes = BoxesOf(child);
        string[] chosen = [.. boxes.Select(box => box.Value).Where(value => ticked.Contains(value))];
        var concerned = period is null || chosen.Length == 0 ? [] : EnrolmentBox.Concerned(child, boxes, chosen, period);
        return new(child.ChildId, NameOf(child), chosen, [.. concerned.Select(enrolment => enrolment.EnrolmentId)]);
    }

    private IReadOnlyList<ChildEnrolment> EnrolmentsOf(AbsentChild child) =>
        Children.FirstOrDefault(one => one.ChildId == child.ChildId)?.Enrolments ?? [];

    private static IEnumerable<AbsencePeriod> Gaps(IEnumerable<ChildEnrolment> enrolments, AbsencePeriod period)
    {
        var next = period.From;
        foreach (var enrolment in enrolments.OrderBy(enrolment => enrolment.From))
        {
            if (enrolment.From > next)
                yield return new(next, enrolment.From.AddDays(-1));
            next = enrolment.To >= next ? enrolment.To.AddDays(1) : next;
        }

        if (next <= period.To)
            yield return new(next, period.To);
    }
}
