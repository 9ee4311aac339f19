using EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Tests.Domain.StorageSpace;

/// <summary>Storage spaces whose documents have no content.</summary>
internal static class Spaces
{
    public static readonly DateOnly Today = new(2026, 12, 1);

    public static Space Of(params IReadOnlyList<SpaceDocument> documents) =>
        new() { Id = "account-1", Documents = documents, UsedOn = Today, IsConfirmed = true };

    /// <param name="days">Until its last day of validity, from today on; null without a reminder.</param>
    public static SpaceDocument Document(int? days = null, string id = "document-1", int blocks = 1) => new(
        id, Version: 1, ContentId: $"content-of-{id}", Key: [], Details: [1], blocks, Today, days is { } left ? Today.AddDays(left) : null);
}
