using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>One request: its days, history and supporting documents. Another household's request does not exist for a family.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class DetailModel(
    HouseholdActor actor, ReservationsClient reservations, IdentityClient identity, DocumentsClient documents) : JourneyPage(actor)
{
    private const int MaxSentDocuments = 10;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { [AgentReason.ApiField] = AgentReason.Field };

    public AbsenceResponse? Absence { get; private set; }

    /// <summary>Of the absence; null while it is unavailable.</summary>
    public string? ChildName { get; private set; }

    public ReservationsDetailResponse? Reservations { get; private set; }

    /// <summary>A request for a change of contact facts.</summary>
    public ContactRequestResponse? Contact { get; private set; }

    /// <summary>The town's review of the request; null while it is not available, and for an agent.</summary>
    public HouseholdReviewResponse? Review { get; private set; }

    /// <summary>For a family; agents read supporting documents in their review.</summary>
    public IReadOnlyList<SupportingDocumentResponse> Documents { get; private set; } = [];

    /// <summary>The actor has just sent it.</summary>
    [BindProperty(SupportsGet = true, Name = "envoyee")]
    public string? Sent { get; set; }

    /// <summary>
    /// The documents that were sent with it a moment ago: its review, which lists the documents, opens when documents has received
    /// the declaration.
    /// </summary>
    [BindProperty(SupportsGet = true, Name = "pieces")]
    public string[] SentDocuments { get; set; } = [];

    /// <summary>An agent's reason for withdrawing the request.</summary>
    public string? Reason { get; private set; }

    public string? Number => Absence?.Number ?? Reservations?.Number ?? Contact?.Number;

    /// <summary>An agent made it and no adult of the household has an account to be notified at.</summary>
    public bool IsUnnotified => Absence?.NobodyToldByMail ?? Reservations?.NobodyToldByMail ?? Contact?.NobodyToldByMail ?? false;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (RequestIds.IsOfIdentity(id))
            return await ShowContactAsync(id, cancel);
        var (absence, request) = (reservations.AbsenceAsync(id, cancel), reservations.RequestAsync(id, cancel));
        var children = reservations.ChildrenAsync(cancel);
        var review = Actor.IsAgent ? null : documents.HouseholdReviewAsync(id, cancel);
        var sent = Actor.IsAgent ? [] : SentDocuments.Take(MaxSentDocuments).Select(one => documents.DocumentAsync(one, cancel)).ToArray();
        (Absence, Reservations) = ((await absence).Value, (await request).Value);
        ChildName = (await children).Value?.FirstOrDefault(child => child.ChildId == Absence?.ChildId)?.FirstName;
        Review = review is null ? null : (await review).Value;
        Documents = Review?.Documents ?? [.. (await Task.WhenAll(sent)).Select(answer => answer.Value).OfType<SupportingDocumentResponse>()
            .Where(document => Absence?.DocumentIds.Contains(document.DocumentId) == true)];
        if (Absence is null && Reservations is null)
            return Without((await absence).Failure is Failure.NotFound ? (await request).Failure : (await absence).Failure);
        return Page();
    }

    /// <summary>The review of a change of address is the submitting account's alone.</summary>
    private async Task<IActionResult> ShowContactAsync(string id, CancellationToken cancel)
    {
        var (request, review) = (identity.RequestAsync(id, cancel), Actor.IsAgent ? null : documents.HouseholdReviewAsync(id, cancel));
        Contact = (await request).Value;
        Review = review is null ? null : (await review).Value;
        Documents = Review?.Documents ?? [];
        return Contact is null ? Without((await request).Failure) : Page();
    }

    /// <summary>Withdraws the absence, or the change of address, while the town has not answered.</summary>
    public async Task<IActionResult> OnPostAsync(string id, [FromForm(Name = AgentReason.Field)] string? reason, CancellationToken cancel)
    {
        Reason = reason;
        Errors = AgentReason.Check(Actor, reason);
        if (Errors.Any)
            return await OnGetAsync(id, cancel);
        return RequestIds.IsOfIdentity(id)
            ? await WithdrawnAsync(id, await identity.WithdrawAsync(
                id, new() { OnBehalf = Actor.IsAgent ? new(reason!.Trim()) : null }, cancel), cancel)
            : await WithdrawnAsync(id, await reservations.WithdrawAsync(
                id, new() { OnBehalf = Actor.IsAgent ? new(reason!.Trim()) : null }, cancel), cancel);
    }

    private async Task<IActionResult> WithdrawnAsync<T>(string id, Answer<T> answer, CancellationToken cancel)
        where T : class
    {
        if (answer.Value is not null)
            return To($"/demandes/{Uri.EscapeDataString(id)}");
        if (answer.Problem is not { } problem)
            return Without(answer.Failure);
        Errors = problem.At(Fields);
        return await OnGetAsync(id, cancel);
    }
}
