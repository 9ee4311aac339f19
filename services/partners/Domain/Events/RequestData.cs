using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>A request to reserve or cancel days, as far as it concerns one enrolment.</summary>
internal sealed record RequestData
{
    public required PersonalId Request { get; init; }

    /// <summary>The number that the family sees, as a pseudonym.</summary>
    public required PersonalId Number { get; init; }
    public required PersonalId Enrolment { get; init; }
    public required string Place { get; init; }
    public required RequestStatus State { get; init; }

    /// <summary>Days to reserve.</summary>
    public required IReadOnlyList<DateOnly> Added { get; init; }

    /// <summary>Days to cancel.</summary>
    public required IReadOnlyList<DateOnly> Removed { get; init; }
    public required long Version { get; init; }
}

/// <summary>The state of a request.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<RequestStatus>))]
internal enum RequestStatus
{
    Requested,
    Accepted,
    Refused,
}
