using EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Features.StorageSpace.AddDocument;

/// <summary>
/// Finds the document of an open storage space that has the same file. It decrypts the details of every document, 50 at most: a hash that
/// the database could look up would show that two documents are the same file.
/// </summary>
/// <param name="sha256">Of the file; null to find none.</param>
internal sealed class DuplicateSearch(OpenedSpace opened, string? sha256)
{
    /// <param name="space">As it is stored now.</param>
    public SpaceDocument? Find(Space space) => sha256 is null
        ? null
        : space.Documents.FirstOrDefault(one => SpaceSeal.ReadDetails(opened.Key, opened.AccountId, one).Sha256 == sha256);
}
