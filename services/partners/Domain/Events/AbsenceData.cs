using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>An absence, as far as it concerns one enrolment. Never its reason, comment or documents.</summary>
internal sealed record AbsenceData
{
    public required PersonalId Absence { get; init; }

    /// <summary>The number that the family sees, as a pseudonym.</summary>
    public required PersonalId Number { get; init; }
    public required PersonalId Enrolment { get; init; }
    public required string Place { get; init; }
    public required AbsenceStatus State { get; init; }

    /// <summary>Declared and withdrawn: the reserved days that it touches. Accepted: those that are cancelled. Refused: those that stay
    /// billed.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }
    public required long Version { get; init; }
}

/// <summary>The state of an absence.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<AbsenceStatus>))]
internal enum AbsenceStatus
{
    Declared,
    Accepted,
    Refused,
    Withdrawn,
}
