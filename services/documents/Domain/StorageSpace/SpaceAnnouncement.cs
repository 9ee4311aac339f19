namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>That an unused storage space is to be erased, as its owner was informed of it last.</summary>
/// <param name="Days">How many days before the erasure: 60, then 7.</param>
/// <param name="ErasedOn">The first day on which it may be erased.</param>
internal sealed record SpaceAnnouncement(int Days, DateOnly ErasedOn);
