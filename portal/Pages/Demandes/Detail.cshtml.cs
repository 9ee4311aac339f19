using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Demandes;

/// <summary>One request: what was asked, its history, its days and its pieces. Another household's is as if it did not exist.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class DetailModel(FamilyApi api, AbsenceApi absences) : ServedPage
{
    public AbsenceDetail? Absence { get; private set; }

    public ReservationsDetail? Reservations { get; private set; }

    /// <summary>What the town did with the absence's documents; null while that service is away.</summary>
    public OwnReview? Review { get; private set; }

    public IReadOnlyList<SupportingDocument> Documents { get; private set; } = [];

    /// <summary>The family has just sent it.</summary>
    [BindProperty(SupportsGet = true, Name = "envoyee")]
    public string? Sent { get; set; }

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var (absence, reservations) = (api.AbsenceAsync(id, cancel), api.ReservationsAsync(id, cancel));
        (Absence, Reservations) = ((await absence).Value, (await reservations).Value);
        if (Absence is null && Reservations is null)
            return Without((await absence).Failure is Failure.NotFound ? (await reservations).Failure : (await absence).Failure);
        await ReadDocumentsAsync(cancel);
        return Page();
    }

    /// <summary>The family takes its absence back, while the town has not answered.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        var answer = await absences.WithdrawAsync(id, cancel);
        if (answer.Value is not null)
            return Redirect($"/demandes/{Uri.EscapeDataString(id)}");
        Problem = answer.Problem;
        return Problem is null ? Without(answer.Failure) : await OnGetAsync(id, cancel);
    }

    private async Task ReadDocumentsAsync(CancellationToken cancel)
    {
        if (Absence is not { } absence)
            return;
        var review = absences.ReviewAsync(absence.Id, cancel);
        var documents = await Task.WhenAll(absence.DocumentIds.Select(document => absences.DocumentAsync(document, cancel)));
        (Review, Documents) = ((await review).Value, [.. documents.Select(document => document.Value).OfType<SupportingDocument>()]);
    }
}
