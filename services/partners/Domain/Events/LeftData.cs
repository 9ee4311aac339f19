namespace EspaceFamille.Partners.Domain.Events;

/// <summary>
/// The subject moved to a place of which the partner has no right: nothing else is stated. A subscriber drops what it has of the subject at
/// lower versions.
/// </summary>
internal sealed record LeftData(long Version);
