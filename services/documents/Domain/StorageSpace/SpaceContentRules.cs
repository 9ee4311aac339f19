using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// What is published of the content of a storage space: that it received its first document or lost its last one, so that no agent merges
/// the account away.
/// </summary>
internal static class SpaceContentRules
{
    private const long VersionsPerDay = 1_000_000;

    /// <summary>
    /// Higher than every version of a space that the account had before: that one was created at least 30 days earlier.
    /// </summary>
    public static long FirstVersion(DateOnly today) => today.DayNumber * VersionsPerDay;

    /// <summary>The space with these documents, and the message where it becomes empty or ceases to be.</summary>
    public static Change<Space> WithDocuments(Space space, IReadOnlyList<SpaceDocument> documents)
    {
        var next = space with { Documents = documents };
        if ((documents.Count > 0) == (space.Documents.Count > 0))
            return new(next);
        var version = space.ContentVersion + 1;
        return new(
            next with { ContentVersion = version },
            new SpaceContentChanged { AccountId = space.Id, Version = version, HasDocuments = documents.Count > 0 });
    }
}
