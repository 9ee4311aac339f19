using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Domain.Subjects;

/// <summary>
/// What partners know about one thing: an enrolment, the days of an enrolment in a school year, a request, an absence, a household or an
/// account. It is the service's own copy of what messages described; each change writes it with its event.
/// </summary>
internal sealed record Subject : Aggregate
{
    public required EventKind Kind { get; init; }

    /// <summary>The code of its place; null where it has none.</summary>
    public string? Place { get; init; }

    /// <summary>The highest version of the source's messages that it contains.</summary>
    public required long SourceVersion { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Its whole state, as JSON with the ids that services use inside.</summary>
    public required string Body { get; init; }
}
