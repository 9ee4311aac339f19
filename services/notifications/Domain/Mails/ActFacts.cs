using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>
/// Template data of the mail about one <c>CancellationAct</c>, or about its reversal: a single mail per household and recipient, for
/// all children and plannings.
/// </summary>
internal abstract record ActFacts : MailFacts
{
    /// <summary>One per enrolment and cause.</summary>
    public required IReadOnlyList<ActDays> Parts { get; init; }

    /// <summary>All days, ascending and without duplicates.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Parts.SelectMany(part => part.Days).Distinct().Order()];

    public IReadOnlyList<string> ChildIds => [.. Parts.Select(part => part.ChildId).Distinct(StringComparer.Ordinal)];

    /// <summary>The parts, those of one child, activity and cause as one; the parts of a child follow each other.</summary>
    public IReadOnlyList<ActDays> Groups =>
    [
        .. from part in Parts
           orderby ChildIds.ToList().IndexOf(part.ChildId)
           group part by (part.ChildId, part.Activity, part.Cause, part.Reason) into alike
           select alike.First() with { Days = [.. alike.SelectMany(part => part.Days).Distinct().Order()] },
    ];
}

/// <summary>Days of one child in one activity.</summary>
internal sealed record ActDays
{
    public required string ChildId { get; init; }

    /// <summary>Such as "Restauration scolaire"; empty where it is unknown.</summary>
    public required string Activity { get; init; }

    /// <summary>Why they were cancelled; null where they are reserved again.</summary>
    public CancellationCause? Cause { get; init; }

    /// <summary>The reason of a closure; null for another cause.</summary>
    public string? Reason { get; init; }

    /// <summary>In ascending order.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }
    public bool IsClosure => Cause is CancellationCause.Closure;
    public bool IsEnrolment => Cause is CancellationCause.EnrolmentEnded;
}
