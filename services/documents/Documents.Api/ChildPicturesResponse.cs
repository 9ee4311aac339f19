namespace EspaceFamille.Documents.Api;

/// <summary>The pictures of the children of a household, for its adults.</summary>
/// <param name="CanBeSet">Whether this installation can make pictures: without a renderer none can be set.</param>
/// <param name="Pictures">Of the children whose picture was set, or removed a short time ago.</param>
public sealed record ChildPicturesResponse(bool CanBeSet, IReadOnlyList<ChildPictureResponse> Pictures);

/// <summary>The picture of one child, or who removed it.</summary>
/// <param name="ChildId">The child, whose picture is the same in both households of a shared custody.</param>
/// <param name="PictureId">The picture; each one that is set has an id of its own. Null once it was removed.</param>
/// <param name="ChangedAt" example="2026-12-03T09:15:00Z">When it was set or removed.</param>
/// <param name="ChangedByAdultId">
/// The adult of the household who set or removed it; null where that was an adult of the child's other household, or is none any more.
/// </param>
public sealed record ChildPictureResponse(string ChildId, string? PictureId, DateTimeOffset ChangedAt, string? ChangedByAdultId);
