using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>A child takes part in an activity.</summary>
internal sealed record EnrolmentData
{
    public required PersonalId Enrolment { get; init; }
    public required PersonalId Child { get; init; }

    /// <summary>The household, or both households of a child in shared custody.</summary>
    public required IReadOnlyList<PersonalId> Households { get; init; }

    /// <summary>The code of the activity, such as RESTAURATION.</summary>
    public required string Activity { get; init; }

    /// <summary>The code of the place, such as CONCARET.</summary>
    public required string Place { get; init; }
    public required string Group { get; init; }

    /// <summary>The child's class at school; null where the town's files name none.</summary>
    public string? Class { get; init; }

    /// <summary>The first and the last day, both inclusive.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required long Version { get; init; }
}
