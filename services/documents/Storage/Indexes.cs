using EspaceFamille.Documents.Domain;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>The sweep asks by age, a review for the documents of its absence, the scan by what is due.</summary>
internal static class SupportingDocumentIndexes
{
    private static readonly IndexKeysDefinitionBuilder<SupportingDocument> Keys = Builders<SupportingDocument>.IndexKeys;

    public static CreateIndexModel<SupportingDocument>[] All { get; } =
    [
        new(Keys.Ascending(document => document.UploadedAt)),
        new(Keys.Ascending(document => document.AbsenceIds)),
        new(Keys.Ascending(document => document.ScanDueAt)),
    ];
}

/// <summary>The queue asks by state, in the order of ids, which is the order of age; the sweep by what ended and was not let go.</summary>
internal static class ReviewIndexes
{
    private static readonly IndexKeysDefinitionBuilder<Review> Keys = Builders<Review>.IndexKeys;

    public static CreateIndexModel<Review>[] All { get; } =
    [
        new(Keys.Ascending(review => review.State).Ascending(review => review.Id)),
        new(Keys.Ascending(review => review.LetGoAt).Ascending(review => review.EndedAt)),
    ];
}
