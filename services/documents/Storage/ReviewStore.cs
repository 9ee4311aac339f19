using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Reviews, one per request.</summary>
internal sealed class ReviewStore(AggregateStore<Review> aggregates)
{
    public const string Collection = "reviews";
    private static readonly FilterDefinitionBuilder<Review> Filter = Builders<Review>.Filter;
    private static readonly IndexKeysDefinitionBuilder<Review> Keys = Builders<Review>.IndexKeys;

    /// <summary>For the agents' queue (ids sort by creation), the retention sweep and a household's existence.</summary>
    public static CreateIndexModel<Review>[] Indexes { get; } =
    [
        new(Keys.Ascending(review => review.State).Ascending(review => review.Id)),
        new(Keys.Ascending(review => review.DocumentsErasedAt).Ascending(review => review.EndedAt)),
        new(Keys.Ascending(review => review.HouseholdId)),
    ];

    private IMongoCollection<Review> Reviews => aggregates.Collection;

    private static FilterDefinition<Review> Listed(ReviewState state, ReviewDocuments? documents, string? assignedTo)
    {
        var (missing, none) = (Filter.Gt(review => review.MissingDocuments, 0), Filter.Size(review => review.DocumentIds, 0));
        var analysed = Filter.Size(review => review.PendingDocumentIds, 0);
        var assigned = assignedTo is null ? Filter.Empty : Filter.Eq(review => review.AssignedTo, assignedTo);
        return Filter.Eq(review => review.State, state) & assigned & documents switch
        {
            ReviewDocuments.Missing => missing,
            ReviewDocuments.None => none & !missing,
            ReviewDocuments.Unscanned => !analysed,
            ReviewDocuments.Complete => !none & !missing & analysed,
            null => Filter.Empty,
        };
    }

    public Task<SaveResult> InsertAsync(Change<Review> opened, CancellationToken cancel) =>
        aggregates.InsertAsync(opened.State, opened.Messages, cancel);

    public Task<Review?> FindAsync(RequestReference request, CancellationToken cancel) =>
        aggregates.FindAsync(review => review.Id == request.RequestId && review.RequestKind == request.Kind, cancel);

    public Task<Review?> FindAsync(HouseholdScope scope, RequestReference request, CancellationToken cancel) => aggregates.FindAsync(
        review => review.Id == request.RequestId && review.RequestKind == request.Kind && review.HouseholdId == scope.HouseholdId, cancel);

    /// <summary>Reviews in one state, oldest first.</summary>
    /// <param name="documents">Only those whose documents are so; null for all.</param>
    /// <param name="assignedTo">Only those assigned to this account; null for all.</param>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<Review>> ListAsync(
        ReviewState state, ReviewDocuments? documents, string? assignedTo, string? after, int limit, CancellationToken cancel)
    {
        var listed = Listed(state, documents, assignedTo);
        return await Reviews.Find(after is null ? listed : listed & Filter.Gt(review => review.Id, after))
            .SortBy(review => review.Id).Limit(limit).ToListAsync(cancel);
    }

    public Task<long> CountAsync(ReviewState state, ReviewDocuments? documents, string? assignedTo, CancellationToken cancel) =>
        Reviews.CountDocumentsAsync(Listed(state, documents, assignedTo), cancellationToken: cancel);

    /// <summary>Reviews that ended before an instant and whose documents were not erased yet, oldest first.</summary>
    public async Task<IReadOnlyList<Review>> ListEndedAsync(DateTimeOffset until, int limit, CancellationToken cancel) =>
        await Reviews.Find(review => review.DocumentsErasedAt == null && review.EndedAt <= until)
            .SortBy(review => review.EndedAt).Limit(limit).ToListAsync(cancel);

    /// <summary>Which of these requests have a review that ended before an instant.</summary>
    public async Task<IReadOnlyList<string>> ListEndedAsync(
        IEnumerable<RequestReference> requests, DateTimeOffset until, CancellationToken cancel) =>
        await Reviews
            .Find(
                Filter.In(review => review.Id, requests.Select(request => request.RequestId))
                & Filter.Lte(review => review.EndedAt, until))
            .Project(review => review.Id).ToListAsync(cancel);

    public Task<bool> ExistsAsync(string householdId, CancellationToken cancel) =>
        Reviews.Find(review => review.HouseholdId == householdId).AnyAsync(cancel);

    public Task<Review?> ChangeAsync(RequestReference request, Func<Review, Change<Review>?> rule, CancellationToken cancel) =>
        aggregates.ChangeAsync(review => review.Id == request.RequestId && review.RequestKind == request.Kind, rule, cancel);
}
