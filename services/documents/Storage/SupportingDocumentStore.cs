using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Supporting documents. Whatever a family reads or writes is filtered by the document's owner in the query itself: the household
/// where one of its requests lists the document, else the account. Without a household, documents are the account's alone.</summary>
internal sealed class SupportingDocumentStore(AggregateStore<SupportingDocument> aggregates)
{
    public const string Collection = "supporting-documents";

    /// <summary>More than an account may have that no request lists, unless the town configures more.</summary>
    private const int MaxListed = 100;

    private static readonly FilterDefinitionBuilder<SupportingDocument> Filter = Builders<SupportingDocument>.Filter;
    private static readonly IndexKeysDefinitionBuilder<SupportingDocument> Keys = Builders<SupportingDocument>.IndexKeys;

    /// <summary>For the retention sweep, a request's review, the analysis sweep, a household's existence and repeated uploads.</summary>
    public static CreateIndexModel<SupportingDocument>[] Indexes { get; } =
    [
        new(Keys.Ascending(document => document.KeptUntil)),
        new(Keys.Ascending("requests.requestId")),
        new(Keys.Ascending(document => document.AnalysisDueAt)),
        new(Keys.Ascending(document => document.HouseholdId)),
        new(Keys.Ascending("idempotency.key"), new CreateIndexOptions<SupportingDocument>
        {
            Unique = true,
            PartialFilterExpression = Filter.Exists("idempotency.key"),
        }),
    ];

    private IMongoCollection<SupportingDocument> Documents => aggregates.Collection;

    /// <summary>The documents that the caller may read: see <see cref="OwnershipRules"/>. Under a limited link its own alone.</summary>
    private static FilterDefinition<SupportingDocument> OwnedBy(OwnerScope scope)
    {
        var uploaded = Filter.Eq(one => one.UploadedBy, scope.Actor.AccountId);
        var ofAccount = Filter.Eq(one => one.HouseholdId, null) & uploaded;
        if (scope.HouseholdId is null)
            return ofAccount;
        var ofHousehold = Filter.Eq(one => one.HouseholdId, scope.HouseholdId);
        return scope.Actor.IsLimited
            ? ofAccount | (ofHousehold & uploaded)
            : ofAccount | (ofHousehold
                & (uploaded | Filter.ElemMatch(
                    one => one.Requests, request => OwnershipRules.KindsOfHouseholds.Contains(request.Kind))));
    }

    private static FilterDefinition<SupportingDocument> UnsentOf(OwnerScope scope) =>
        Filter.Eq(one => one.HouseholdId, scope.HouseholdId) & Filter.Eq(one => one.UploadedBy, scope.Actor.AccountId)
        & Filter.Size(one => one.Requests, 0) & Filter.Eq(one => one.ErasedAt, null);

    /// <summary>Inserts the document with the messages that request the analysis of its files.</summary>
    public Task<SaveResult> InsertAsync(SupportingDocument document, CancellationToken cancel) =>
        aggregates.InsertAsync(document, AnalysisRules.Requests(document), cancel);

    public Task<SupportingDocument?> FindAsync(OwnerScope scope, string documentId, CancellationToken cancel) =>
        aggregates.FindAsync(Filter.Eq(one => one.Id, documentId) & OwnedBy(scope), cancel);

    /// <summary>The key contains the account, and the household where there is one.</summary>
    public Task<SupportingDocument?> ByIdempotencyKeyAsync(string key, CancellationToken cancel) =>
        aggregates.FindAsync(one => one.Idempotency!.Key == key, cancel);

    /// <summary>
    /// Gives the documents of a closed account to the one that stays: those for the household, and those for its link requests, which
    /// have no household.
    /// </summary>
    public async Task MoveAsync(AccountsMerged merged, CancellationToken cancel)
    {
        var moved = await Documents
            .Find((Filter.Eq(one => one.HouseholdId, merged.HouseholdId) | Filter.Eq(one => one.HouseholdId, null))
                & Filter.Eq(one => one.UploadedBy, merged.ClosedAccountId))
            .Project(one => one.Id).ToListAsync(cancel);
        foreach (var id in moved)
            await aggregates.ChangeAsync(id, document => MergedAccountRules.Move(document, merged), cancel);
    }

    public Task<SupportingDocument?> FindAsync(string documentId, CancellationToken cancel) =>
        aggregates.FindAsync(documentId, cancel);

    /// <summary>The document, if it is attached to the request.</summary>
    public Task<SupportingDocument?> FindAttachedAsync(RequestReference request, string documentId, CancellationToken cancel) =>
        aggregates.FindAsync(
            one => one.Id == documentId
                && one.Requests.Any(attached => attached.Kind == request.Kind && attached.RequestId == request.RequestId),
            cancel);

    /// <summary>The document with this file among those attached to the request.</summary>
    public Task<SupportingDocument?> FindAsync(RequestReference request, string fileId, CancellationToken cancel) => aggregates.FindAsync(
        one => one.Requests.Any(attached => attached.Kind == request.Kind && attached.RequestId == request.RequestId)
            && one.Files.Any(file => file.FileId == fileId),
        cancel);

    /// <summary>The ids of the documents attached to the request.</summary>
    public async Task<IReadOnlyList<string>> ListAttachedAsync(RequestReference request, CancellationToken cancel) =>
        await Documents.Find(one => one.Requests.Any(attached => attached.RequestId == request.RequestId && attached.Kind == request.Kind))
            .Project(one => one.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<SupportingDocument>> ListAsync(IReadOnlyList<string> documentIds, CancellationToken cancel) =>
        await Documents.Find(Filter.In(one => one.Id, documentIds)).SortBy(one => one.Id).ToListAsync(cancel);

    /// <summary>Those of the documents that the caller owns and that are not erased.</summary>
    public async Task<IReadOnlyList<SupportingDocument>> ListAsync(
        OwnerScope scope, IReadOnlyList<string> documentIds, CancellationToken cancel) =>
        await Documents.Find(Filter.In(one => one.Id, documentIds) & OwnedBy(scope) & Filter.Eq(one => one.ErasedAt, null))
            .SortBy(one => one.Id).ToListAsync(cancel);

    /// <summary>The documents of the caller, oldest first: of the household's absences, and those that the account uploaded.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<SupportingDocument>> ListOwnedAsync(
        OwnerScope scope, string? after, int limit, CancellationToken cancel)
    {
        var owned = OwnedBy(scope) & Filter.Eq(one => one.ErasedAt, null);
        return await Documents.Find(after is null ? owned : owned & Filter.Gt(one => one.Id, after))
            .SortBy(one => one.Id).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>The documents of the household that are attached to any of its requests and not erased, oldest first.</summary>
    public async Task<IReadOnlyList<SupportingDocument>> ListAttachedAsync(
        HouseholdScope scope, IEnumerable<RequestReference> requests, CancellationToken cancel) =>
        await Documents.Find(
            Filter.In("requests.requestId", requests.Select(request => request.RequestId))
                & Filter.Eq(one => one.HouseholdId, scope.HouseholdId) & Filter.Eq(one => one.ErasedAt, null))
            .SortBy(one => one.Id).ToListAsync(cancel);

    /// <summary>Documents that are attached to no request and were kept until that instant, oldest first.</summary>
    public async Task<IReadOnlyList<SupportingDocument>> ListUnattachedAsync(
        DateTimeOffset keptUntil, int limit, CancellationToken cancel)
    {
        return await Documents.Find(Filter.Lte(one => one.KeptUntil, keptUntil) & Filter.Size(one => one.Requests, 0))
            .SortBy(one => one.KeptUntil).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>Documents that requests list and whose own retention ended until that instant, in its order.</summary>
    /// <param name="after">The last document of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<SupportingDocument>> ListAttachedUntilAsync(
        DateTimeOffset until, SupportingDocument? after, int limit, CancellationToken cancel)
    {
        var filter = Builders<SupportingDocument>.Filter;
        var wanted = filter.Lte(one => one.KeptUntil, until) & filter.SizeGt(one => one.Requests, 0);
        if (after is { KeptUntil: var at, Id: var id })
            wanted &= filter.Gt(one => one.KeptUntil, at) | (filter.Eq(one => one.KeptUntil, at) & filter.Gt(one => one.Id, id));
        return await Documents.Find(wanted).SortBy(one => one.KeptUntil).ThenBy(one => one.Id).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>The document whose analysis is due longest.</summary>
    public async Task<SupportingDocument?> FindAnalysisDueAsync(DateTimeOffset now, CancellationToken cancel) =>
        await Documents.Find(one => one.AnalysisDueAt <= now && one.ErasedAt == null)
            .SortBy(one => one.AnalysisDueAt).FirstOrDefaultAsync(cancel);

    /// <summary>The oldest document with a file that is not analysed, whether it is due or not.</summary>
    public async Task<SupportingDocument?> FindOldestPendingAsync(CancellationToken cancel) =>
        await Documents.Find(one => one.AnalysisDueAt > DateTimeOffset.UnixEpoch && one.ErasedAt == null)
            .SortBy(one => one.UploadedAt).FirstOrDefaultAsync(cancel);

    /// <summary>Those that the acting account uploaded and that no request lists, newest first.</summary>
    public async Task<IReadOnlyList<SupportingDocument>> ListUnsentAsync(OwnerScope scope, CancellationToken cancel) =>
        await Documents.Find(UnsentOf(scope)).SortByDescending(one => one.UploadedAt).Limit(MaxListed).ToListAsync(cancel);

    /// <summary>What the account has in the household that no request lists.</summary>
    public async Task<UnsentDocuments> UnsentAsync(OwnerScope scope, CancellationToken cancel)
    {
        var files = await Documents.Find(UnsentOf(scope)).Project(one => one.Files).ToListAsync(cancel);
        return new UnsentDocuments(files.Count, files.SelectMany(one => one).Sum(file => (long)file.Bytes));
    }

    public Task<bool> ExistsAsync(string householdId, CancellationToken cancel) =>
        Documents.Find(one => one.HouseholdId == householdId).AnyAsync(cancel);

    public Task<SupportingDocument?> ChangeAsync(
        string documentId, Func<SupportingDocument, Change<SupportingDocument>?> rule, CancellationToken cancel) =>
        aggregates.ChangeAsync(documentId, rule, cancel);

    /// <summary>Changes a document of the household to which an absence or another request belongs.</summary>
    /// <param name="householdId">Null for a document of an account without a household.</param>
    /// <param name="owner">Only one that this account uploaded; null for any.</param>
    public Task<SupportingDocument?> ChangeAsync(
        string documentId, string? householdId, string? owner, Func<SupportingDocument, Change<SupportingDocument>?> rule,
        CancellationToken cancel) =>
        aggregates.ChangeAsync(
            Filter.Eq(one => one.Id, documentId) & Filter.Eq(one => one.HouseholdId, householdId)
                & (owner is null ? Filter.Empty : Filter.Eq(one => one.UploadedBy, owner)),
            rule, cancel);

    /// <summary>Changes a document that the acting account itself uploaded.</summary>
    public Task<SupportingDocument?> ChangeUploadAsync(
        OwnerScope scope, string documentId, Func<SupportingDocument, Change<SupportingDocument>?> rule, CancellationToken cancel) =>
        aggregates.ChangeAsync(
            one => one.Id == documentId && one.HouseholdId == scope.HouseholdId
                && one.UploadedBy == scope.Actor.AccountId && one.ErasedAt == null,
            rule, cancel);

    public Task DeleteAsync(string documentId, CancellationToken cancel) => Documents.DeleteOneAsync(one => one.Id == documentId, cancel);
}
