using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Api;

/// <summary>
/// The documents service: supporting documents of the actor's household, or of an account without one, and their reviews by agents.
/// </summary>
internal sealed class DocumentsClient(ApiClient api, HouseholdActor actor)
{
    private const string Root = "api/documents";
    private const string Account = $"{Root}/me";
    private const string OwnPicture = $"{Account}/profile-picture";
    private static readonly DocumentsJson Json = DocumentsJson.Default;

    private string Household => RootOf(actor);

    /// <summary>The routes of the actor's household, or of an account without one.</summary>
    public static string RootOf(HouseholdActor actor) =>
        actor.HasHousehold ? $"{Root}/households/{Query.Escape(actor.Household)}" : Account;

    /// <summary>The kinds of document that the town takes; the first is the one it proposes.</summary>
    public Task<Answer<IReadOnlyList<QualificationResponse>>> QualificationsAsync(
        CancellationToken cancel, RequestKind kind = RequestKind.Absence) =>
        api.GetAsync($"{Household}/qualifications{Query.Of(("kind", ApiNames.Of(kind)))}", Json.IReadOnlyListQualificationResponse, cancel);

    /// <summary>One document per key: a repeat gets the first response.</summary>
    public Task<Answer<UploadResponse>> UploadAsync(MultipartFormDataContent form, string key, CancellationToken cancel) =>
        api.PostAsync($"{Household}/supporting-documents", form, Json.UploadResponse, cancel, key);

    /// <summary>Adds files to a document that no request has taken yet; content that it has already is not added again.</summary>
    /// <param name="replacedId">The file whose place the first one takes; null to add them all.</param>
    public Task<Answer<UploadResponse>> AddFilesAsync(
        string documentId, MultipartFormDataContent form, string? replacedId, CancellationToken cancel) => api.PostAsync(
        $"{Document(documentId)}/files{Query.Of(("replaces", replacedId))}", form, Json.UploadResponse, cancel);

    /// <summary>The account's own documents that no request lists, newest first.</summary>
    public Task<Answer<IReadOnlyList<SupportingDocumentResponse>>> UnsentDocumentsAsync(CancellationToken cancel) =>
        api.GetAsync($"{Household}/supporting-documents", Json.IReadOnlyListSupportingDocumentResponse, cancel);

    public Task<Answer<SupportingDocumentResponse>> DocumentAsync(string id, CancellationToken cancel) =>
        api.GetAsync(Document(id), Json.SupportingDocumentResponse, cancel);

    /// <summary>A new receipt of a document that no request has taken yet, and with it more time until its erasure.</summary>
    public Task<Answer<ReceiptResponse>> RenewAsync(string documentId, CancellationToken cancel) => api.PostAsync(
        $"{Document(documentId)}/receipts", body: null, Json.ReceiptResponse, cancel);

    /// <summary>Replaces what was written about a document that no request has taken yet; returns its new receipt.</summary>
    public Task<Answer<ReceiptResponse>> DescribeAsync(string documentId, DescribeDocumentRequest details, CancellationToken cancel) =>
        api.PutAsync(
            $"{Document(documentId)}/details",
            JsonContent.Create(details, Json.DescribeDocumentRequest), Json.ReceiptResponse, cancel);

    public Task<Answer<DeleteDocumentResponse>> DeleteDocumentAsync(string documentId, CancellationToken cancel) =>
        api.DeleteAsync($"{Household}/supporting-documents/{Query.Escape(documentId)}", Json.DeleteDocumentResponse, cancel);

    public Task<Answer<DeleteFileResponse>> DeleteFileAsync(string documentId, string fileId, CancellationToken cancel) =>
        api.DeleteAsync(File(documentId, fileId), Json.DeleteFileResponse, cancel);

    /// <inheritdoc cref="ApiClient.OpenAsync"/>
    public Task<HttpResponseMessage?> OpenFileAsync(string documentId, string fileId, CancellationToken cancel) =>
        api.OpenAsync(File(documentId, fileId), cancel);

    /// <summary>All documents of the family with their original files, as one archive.</summary>
    /// <inheritdoc cref="ApiClient.OpenAsync"/>
    public Task<HttpResponseMessage?> OpenExportAsync(CancellationToken cancel) =>
        api.OpenAsync($"{Household}/supporting-documents/export", cancel);

    /// <summary>For agents: the pages of the household's documents that the agent may review, as one archive.</summary>
    public Task<Answer<HttpResponseMessage>> OpenPageExportAsync(string? reason, CancellationToken cancel) => api.PostAndOpenAsync(
        $"{Household}/page-exports", JsonContent.Create(new() { OnBehalf = new(reason) }, Json.ExportPagesRequest), cancel);

    /// <summary>The picture of a page of a file, as the town sees it.</summary>
    /// <inheritdoc cref="ApiClient.OpenAsync"/>
    public Task<HttpResponseMessage?> OpenPageAsync(string documentId, string fileId, int number, CancellationToken cancel) =>
        api.OpenAsync($"{File(documentId, fileId)}/pages/{number}", cancel);

    /// <summary>The review of a request as its household reads it.</summary>
    public Task<Answer<HouseholdReviewResponse>> HouseholdReviewAsync(string requestId, CancellationToken cancel) =>
        api.GetAsync($"{Household}/reviews/{Request(requestId)}", Json.HouseholdReviewResponse, cancel);

    /// <summary>For agents: a page of the reviews that wait for a decision, most urgent first, or are in another state.</summary>
    /// <param name="isOwn">Only those that are assigned to the agent.</param>
    public Task<Answer<ReviewListResponse>> ReviewsAsync(
        string? after, CancellationToken cancel, ReviewState state = ReviewState.Waiting, ReviewDocuments? documents = null,
        ReviewDeadline? deadline = null, bool isOwn = false, string? place = null)
    {
        var query = Query.Of(
            ("state", ApiNames.Of(state)), ("documents", Named(documents)), ("deadline", Named(deadline)),
            ("place", place), ("assigned", isOwn ? "me" : null), ("after", after));
        return api.GetAsync($"{Root}/reviews{query}", Json.ReviewListResponse, cancel);
    }

    public Task<Answer<ReviewResponse>> ReviewAsync(string requestId, CancellationToken cancel) =>
        api.GetAsync(Review(requestId), Json.ReviewResponse, cancel);

    /// <summary>The reading is in the journal, which the family sees, before the first byte of the picture.</summary>
    public Task<HttpResponseMessage?> OpenReviewedPageAsync(
        string requestId, string documentId, string fileId, int number, CancellationToken cancel) => api.OpenAsync(
        ReviewedPage(requestId, documentId, fileId, number), cancel);

    /// <summary>The text that was found on a page; only its picture counts. The reading is recorded too.</summary>
    public Task<HttpResponseMessage?> OpenReviewedTextAsync(
        string requestId, string documentId, string fileId, int number, CancellationToken cancel) =>
        api.OpenAsync($"{ReviewedPage(requestId, documentId, fileId, number)}/text", cancel);

    public Task<Answer<ReviewDecisionResponse>> AcceptAsync(string requestId, CancellationToken cancel) =>
        api.PostAsync($"{Review(requestId)}/accept", body: null, Json.ReviewDecisionResponse, cancel);

    public Task<Answer<ReviewDecisionResponse>> RefuseAsync(string requestId, RefuseReviewRequest refusal, CancellationToken cancel) =>
        api.PostAsync(
            $"{Review(requestId)}/refuse", JsonContent.Create(refusal, Json.RefuseReviewRequest), Json.ReviewDecisionResponse, cancel);

    /// <summary>For the agent who decided: replaces the decision.</summary>
    public Task<Answer<ReviewDecisionResponse>> ChangeDecisionAsync(
        string requestId, ChangeDecisionRequest change, CancellationToken cancel) =>
        api.PostAsync(
            $"{Review(requestId)}/change", JsonContent.Create(change, Json.ChangeDecisionRequest), Json.ReviewDecisionResponse, cancel);

    /// <summary>For agents: requests another document from the family, in words that it reads.</summary>
    public Task<Answer<DocumentDemandResponse>> DemandAsync(string requestId, string? words, CancellationToken cancel) =>
        api.PostAsync($"{Review(requestId)}/demands", Words(words), Json.DocumentDemandResponse, cancel);

    /// <summary>For agents: a note for colleagues.</summary>
    public Task<Answer<ColleagueNoteResponse>> AddNoteAsync(string requestId, string? words, CancellationToken cancel) =>
        api.PostAsync($"{Review(requestId)}/notes", Words(words), Json.ColleagueNoteResponse, cancel);

    /// <summary>For agents: assigns a waiting review.</summary>
    /// <param name="accountId">Null for nobody.</param>
    public Task<Answer<ReviewAssignmentResponse>> AssignAsync(string requestId, string? accountId, CancellationToken cancel) =>
        api.PutAsync(
            $"{Review(requestId)}/assignment", JsonContent.Create(new() { AccountId = accountId }, Json.AssignReviewRequest),
            Json.ReviewAssignmentResponse, cancel);

    /// <summary>Adds a document that the account uploaded to its household's request under review.</summary>
    public Task<Answer<AddedDocumentResponse>> AddDocumentAsync(string requestId, string documentId, CancellationToken cancel) =>
        api.PostAsync(
            $"{Household}/reviews/{Request(requestId)}/documents",
            JsonContent.Create(new() { DocumentId = documentId }, Json.AddDocumentRequest), Json.AddedDocumentResponse, cancel);

    /// <summary>The pictures of all children of the family's household.</summary>
    public Task<Answer<ChildPicturesResponse>> ChildPicturesAsync(CancellationToken cancel) =>
        api.GetAsync($"{Household}/pictures", Json.ChildPicturesResponse, cancel);

    /// <summary>A repeat sets the same picture again.</summary>
    public Task<Answer<ChildPictureResponse>> SetChildPictureAsync(
        string childId, MultipartFormDataContent form, CancellationToken cancel) =>
        api.PutAsync(PictureOf(childId), form, Json.ChildPictureResponse, cancel);

    public Task<Answer<ChildPictureResponse>> RemoveChildPictureAsync(string childId, CancellationToken cancel) =>
        api.DeleteAsync(PictureOf(childId), Json.ChildPictureResponse, cancel);

    /// <inheritdoc cref="ApiClient.OpenAsync"/>
    public Task<HttpResponseMessage?> OpenChildPictureAsync(string pictureId, CancellationToken cancel) =>
        api.OpenAsync($"{Household}/pictures/{Query.Escape(pictureId)}", cancel);

    /// <summary>The picture of the caller's own profile.</summary>
    public Task<Answer<OwnPictureResponse>> OwnPictureAsync(CancellationToken cancel) =>
        api.GetAsync(OwnPicture, Json.OwnPictureResponse, cancel);

    /// <summary>A repeat sets the same picture again.</summary>
    public Task<Answer<OwnPictureResponse>> SetOwnPictureAsync(MultipartFormDataContent form, CancellationToken cancel) =>
        api.PutAsync(OwnPicture, form, Json.OwnPictureResponse, cancel);

    public Task<Answer<OwnPictureResponse>> RemoveOwnPictureAsync(CancellationToken cancel) =>
        api.DeleteAsync(OwnPicture, Json.OwnPictureResponse, cancel);

    /// <inheritdoc cref="ApiClient.OpenAsync"/>
    public Task<HttpResponseMessage?> OpenOwnPictureAsync(string pictureId, CancellationToken cancel) =>
        api.OpenAsync($"{Root}/me/pictures/{Query.Escape(pictureId)}", cancel);

    private static JsonContent Words(string? words) => JsonContent.Create(new() { Words = words }, Json.StaffWordsRequest);

    private string PictureOf(string childId) => $"{Household}/children/{Query.Escape(childId)}/picture";

    private string Document(string documentId) => $"{Household}/supporting-documents/{Query.Escape(documentId)}";

    private string File(string documentId, string fileId) =>
        $"{Document(documentId)}/files/{Query.Escape(fileId)}";

    private static string Review(string requestId) => $"{Root}/reviews/{Request(requestId)}";

    private static string ReviewedPage(string requestId, string documentId, string fileId, int number) =>
        $"{Review(requestId)}/documents/{Query.Escape(documentId)}/files/{Query.Escape(fileId)}/pages/{number}";

    private static string? Named<T>(T? value)
        where T : struct, Enum => value is { } known ? ApiNames.Of(known) : null;

    private static string Request(string id) => $"{ApiNames.Of(RequestIds.ReviewedKindOf(id))}/{Query.Escape(id)}";
}
