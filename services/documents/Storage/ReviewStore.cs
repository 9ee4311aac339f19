using System.Linq.Expressions;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Reviews, one per request. Whatever staff read or write is filtered by the agent's rights in the query itself.</summary>
internal sealed class ReviewStore(AggregateStore<Review> aggregates)
{
    public const string Collection = "reviews";
    private static readonly FilterDefinitionBuilder<Review> Filter = Builders<Review>.Filter;
    private static readonly IndexKeysDefinitionBuilder<Review> Keys = Builders<Review>.IndexKeys;

    /// <summary>For the agents' queue (ids sort by creation) and its deadlines, the retention sweep and a household's existence.</summary>
    public static CreateIndexModel<Review>[] Indexes { get; } =
    [
        new(Keys.Ascending(review => review.State).Ascending(review => review.Id)),
        new(Keys.Ascending(review => review.DocumentsErasedAt).Ascending(review => review.EndedAt).Ascending(review => review.DeclaredAt)),
        new(Keys.Ascending(review => review.WordsErasedAt).Ascending(review => review.EndedAt)),
        new(Keys.Ascending(review => review.EndedAt).Ascending(review => review.DeclaredAt)),
        new(Keys.Ascending(review => review.State).Ascending(review => review.From).Ascending(review => review.Id)),
        new(Keys.Ascending(review => review.State).Ascending(review => review.DueOn).Ascending(review => review.Id)),
        new(Keys.Ascending(review => review.HouseholdId)),
        new(Keys.Ascending(review => review.NextProofStepAt)),
    ];

    /// <summary>It is not decided while it waits for its proof: only where the agent lists such reviews.</summary>
    private static readonly FilterDefinition<Review> AwaitingProof =
        Filter.Gt(review => review.NextProofStepAt, DateTimeOffset.UnixEpoch);

    private IMongoCollection<Review> Reviews => aggregates.Collection;

    private static FilterDefinition<Review> Of(Actor agent, RequestReference request) =>
        Filter.Eq(review => review.Id, request.RequestId) & Filter.Eq(review => review.RequestKind, request.Kind)
        & ReviewVisibility.To(agent);

    private static FilterDefinition<Review> OwnedBy(OwnerScope scope, RequestReference request)
    {
        var (named, account) = (Filter.Eq(review => review.Id, request.RequestId), scope.Actor.AccountId);
        named &= Filter.Eq(review => review.RequestKind, request.Kind);
        if (request.Kind is RequestKind.Link)
            return named & Filter.Eq(review => review.AccountId, account);
        // A household route has a household; on an account route, there is no such review.
        named &= Filter.Eq(review => review.HouseholdId, scope.HouseholdId ?? "");
        return OwnershipRules.IsOfHousehold(request.Kind) && !scope.Actor.IsLimited
            ? named
            : named & Filter.Eq("head.submittedBy", account);
    }

    private static FilterDefinition<Review> Listed(Actor agent, ReviewQuery query)
    {
        var listed = ReviewVisibility.To(agent) & Filter.Eq(review => review.State, query.State) & With(query.Documents)
            & Filter.In(review => review.RequestKind, ReviewedKinds.OfDesk);
        if (query.State is ReviewState.Waiting)
            listed &= query.Documents is ReviewDocuments.Awaited ? AwaitingProof : !AwaitingProof;
        if (query.AssignedTo is { } account)
            listed &= Filter.Eq(review => review.AssignedTo, account);
        if (query.PlaceId is { } place)
            listed &= Filter.AnyEq(review => review.PlaceIds, place);
        if (query.DeclaredBefore is { } instant)
            listed &= Filter.Lt(review => review.DeclaredAt, instant);
        if (query.FirstDayUntil is { } day)
            listed &= Filter.Lte(review => review.From, day);
        return listed;
    }

    private static FilterDefinition<Review> With(ReviewDocuments? documents)
    {
        var (missing, none) = (Filter.Gt(review => review.MissingDocuments, 0), Filter.Size(review => review.DocumentIds, 0));
        var analysed = Filter.Size(review => review.PendingDocumentIds, 0);
        return documents switch
        {
            ReviewDocuments.Missing => missing,
            ReviewDocuments.None => none & !missing,
            ReviewDocuments.Unscanned => !analysed,
            ReviewDocuments.Awaited => AwaitingProof,
            ReviewDocuments.Complete => !none & !missing & analysed,
            null => Filter.Empty,
        };
    }

    /// <summary>Gives the requests of a closed account, for the household and for its link, to the one that stays.</summary>
    public async Task MoveAsync(AccountsMerged merged, CancellationToken cancel)
    {
        var own = Filter.Eq(review => review.HouseholdId, null) & Filter.Eq(review => review.AccountId, merged.ClosedAccountId);
        var moved = await Reviews.Find(Filter.Eq(review => review.HouseholdId, merged.HouseholdId) | own)
            .Project(review => review.Id).ToListAsync(cancel);
        foreach (var id in moved)
            await aggregates.ChangeAsync(id, review => MergedAccountRules.Move(review, merged), cancel);
    }

    public Task<SaveResult> InsertAsync(Change<Review> opened, CancellationToken cancel) =>
        aggregates.InsertAsync(opened.State, opened.Messages, cancel);

    public Task<Review?> FindAsync(RequestReference request, CancellationToken cancel) =>
        aggregates.FindAsync(review => review.Id == request.RequestId && review.RequestKind == request.Kind, cancel);

    /// <summary>For staff: null where the review does not exist for the agent.</summary>
    public Task<Review?> FindAsync(Actor agent, RequestReference request, CancellationToken cancel) =>
        aggregates.FindAsync(Of(agent, request), cancel);

    /// <summary>For a family: null where the review is not the caller's, see <see cref="OwnershipRules"/>.</summary>
    public Task<Review?> FindAsync(OwnerScope scope, RequestReference request, CancellationToken cancel) =>
        aggregates.FindAsync(OwnedBy(scope, request), cancel);

    /// <summary>
    /// The reviews that exist for the agent: those that wait in the order of their deadlines, or of their first days; the others, and those
    /// near the answer by law, oldest first.
    /// </summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<Review>> ListAsync(
        Actor agent, ReviewQuery query, string? after, int limit, CancellationToken cancel)
    {
        var listed = Listed(agent, query);
        if (query.FirstDayUntil is not null)
            return await ListAsync(listed, review => review.From, after, limit, cancel);
        if (query is { State: ReviewState.Waiting, DeclaredBefore: null })
            return await ListAsync(listed, review => review.DueOn, after, limit, cancel);
        return await Reviews.Find(after is null ? listed : listed & Filter.Gt(review => review.Id, after))
            .SortBy(review => review.Id).Limit(limit).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<Review>> ListAsync(
        FilterDefinition<Review> listed, Expression<Func<Review, DateOnly?>> day, string? after, int limit, CancellationToken cancel)
    {
        if (after is not null && await aggregates.FindAsync(after, cancel) is { } last && day.Compile()(last) is { } reached)
            listed &= Filter.Gt(day, reached) | (Filter.Eq(day, reached) & Filter.Gt(review => review.Id, after));
        return await Reviews.Find(listed).Sort(Builders<Review>.Sort.Ascending(new ExpressionFieldDefinition<Review, DateOnly?>(day))
            .Ascending(review => review.Id)).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>The reviews of the household that exist for the agent who reads it, oldest first.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<Review>> ListVisibleAsync(
        HouseholdScope scope, string? after, int limit, CancellationToken cancel)
    {
        // The documents of other kinds are one adult's alone: the archive is handed to any of them.
        var visible = Filter.Eq(review => review.HouseholdId, scope.HouseholdId) & ReviewVisibility.To(scope.Actor)
            & Filter.In(review => review.RequestKind, OwnershipRules.KindsOfHouseholds);
        return await Reviews.Find(after is null ? visible : visible & Filter.Gt(review => review.Id, after))
            .SortBy(review => review.Id).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>Number of the household's reviews that do not exist for the agent who reads it.</summary>
    public Task<long> CountHiddenAsync(HouseholdScope scope, CancellationToken cancel) => Reviews.CountDocumentsAsync(
        Filter.Eq(review => review.HouseholdId, scope.HouseholdId) & !ReviewVisibility.To(scope.Actor), cancellationToken: cancel);

    public Task<long> CountAsync(Actor agent, ReviewQuery query, CancellationToken cancel) =>
        Reviews.CountDocumentsAsync(Listed(agent, query), cancellationToken: cancel);

    /// <summary>Reviews whose documents were not erased yet, and that ended or wait since before the limits, oldest first.</summary>
    public async Task<IReadOnlyList<Review>> ListWithExpiredDocumentsAsync(RetentionLimits limits, int limit, CancellationToken cancel)
    {
        var (unerased, ended) = (Filter.Eq(review => review.DocumentsErasedAt, null), Filter.Lte(review => review.EndedAt, limits.Decided));
        var undecided = Filter.Eq(review => review.EndedAt, null) & Filter.Lte(review => review.DeclaredAt, limits.Undecided);
        var found = await Reviews.Find(unerased & ended).SortBy(review => review.EndedAt).Limit(limit).ToListAsync(cancel);
        return found.Count == limit
            ? found
            : [.. found, .. await Reviews.Find(unerased & undecided).Limit(limit - found.Count).ToListAsync(cancel)];
    }

    /// <summary>Reviews with a step of their proof that is due, the most urgent first.</summary>
    public async Task<IReadOnlyList<Review>> ListProofStepsAsync(DateTimeOffset now, int limit, CancellationToken cancel) =>
        await Reviews.Find(review => review.NextProofStepAt <= now)
            .SortBy(review => review.NextProofStepAt).Limit(limit).ToListAsync(cancel);

    /// <summary>Reviews that ended until an instant and whose words were not erased yet, oldest first.</summary>
    public async Task<IReadOnlyList<Review>> ListWithWordsAsync(DateTimeOffset until, int limit, CancellationToken cancel) =>
        await Reviews.Find(review => review.WordsErasedAt == null && review.EndedAt <= until)
            .SortBy(review => review.EndedAt).Limit(limit).ToListAsync(cancel);

    /// <summary>Reviews that ended until an instant, or whose request was declared until then and never decided.</summary>
    public static FilterDefinition<Review> EndedOrDeclaredUntil(DateTimeOffset until) => Filter.Lte(review => review.EndedAt, until)
        | (Filter.Eq(review => review.EndedAt, null) & Filter.Lte(review => review.DeclaredAt, until));

    /// <summary>The reviews of these requests.</summary>
    public async Task<IReadOnlyList<Review>> ListAsync(IEnumerable<RequestReference> requests, CancellationToken cancel) =>
        await Reviews.Find(Filter.In(review => review.Id, requests.Select(request => request.RequestId))).ToListAsync(cancel);

    public Task<bool> ExistsAsync(string householdId, CancellationToken cancel) =>
        Reviews.Find(review => review.HouseholdId == householdId).AnyAsync(cancel);

    /// <summary>For staff: null where the review does not exist for the agent, and nothing is written.</summary>
    public Task<Review?> ChangeAsync(
        Actor agent, RequestReference request, Func<Review, Change<Review>?> rule, CancellationToken cancel) =>
        aggregates.ChangeAsync(Of(agent, request), rule, cancel);

    public Task<Review?> ChangeAsync(RequestReference request, Func<Review, Change<Review>?> rule, CancellationToken cancel) =>
        aggregates.ChangeAsync(review => review.Id == request.RequestId && review.RequestKind == request.Kind, rule, cancel);
}
