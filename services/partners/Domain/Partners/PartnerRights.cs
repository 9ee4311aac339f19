namespace EspaceFamille.Partners.Domain.Partners;

/// <summary>Which events a partner receives.</summary>
/// <param name="Kinds">Those that it may receive, each once.</param>
/// <param name="Places">The codes of the places whose events it may receive; empty for all places.</param>
internal sealed record PartnerRights(IReadOnlyList<EventKind> Kinds, IReadOnlyList<string> Places)
{
    public bool Covers(EventKind kind) => Kinds.Contains(kind);

    public bool CoversPlace(string place) => Places.Count == 0 || Places.Contains(place, StringComparer.Ordinal);
}

/// <summary>A kind of events, which is a right of its own.</summary>
internal enum EventKind
{
    /// <summary>The days of the plannings.</summary>
    Days,
    Enrolments,

    /// <summary>Requests for reservations.</summary>
    Requests,
    Absences,

    /// <summary>Households have no place: the right covers the events of all.</summary>
    Households,

    /// <summary>Accounts have no place either.</summary>
    Accounts,
}
