namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>A person's photograph, or the initials in its place.</summary>
/// <param name="Address">Null where there is none.</param>
/// <param name="CanBeSet">Whether the town offers photographs.</param>
/// <param name="ChangedBy">Who set or removed it, as a sentence without its end; null where it is the own.</param>
internal sealed record ShownPhoto(
    string Person, string Initials, string? Address, bool CanBeSet, string? ChangedBy = null, DateTimeOffset? ChangedAt = null);
