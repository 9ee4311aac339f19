namespace EspaceFamille.Documents.Api;

/// <summary>The picture of the caller's own profile, which nobody else sees.</summary>
/// <param name="CanBeSet">Whether this installation can make pictures: without a renderer none can be set.</param>
/// <param name="PictureId">The picture; each one that is set has an id of its own. Null where there is none.</param>
/// <param name="ChangedAt" example="2026-12-03T09:15:00Z">When it was set or removed; null where none ever was.</param>
public sealed record OwnPictureResponse(bool CanBeSet, string? PictureId, DateTimeOffset? ChangedAt);
