using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Reservations;

/// <summary>"Appliquer une périodicité": chosen weekdays, every week or one in two, previewed, then added to the draft.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class PeriodiciteModel(DraftStore drafts, PlanningApi plannings, [FromKeyedServices(Clocks.Town)] TimeProvider town)
    : DraftPage(drafts, plannings, town)
{
    public PatternForm Form { get; private set; } = new();

    public PatternPreview? Preview { get; private set; }

    /// <summary>By field, in French.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; private set; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadAsync(Today, Today, cancel) is { } instead)
            return instead;
        Form = new PatternForm { From = $"{Max(Today, Days.From):yyyy-MM-dd}", To = $"{Days.BookableUntil ?? Days.To:yyyy-MM-dd}" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] PatternForm form, [FromForm(Name = "suite")] string? next, CancellationToken cancel)
    {
        if (await LoadAsync(Today, Today, cancel) is { } instead)
            return instead;
        Form = form;
        Errors = form.Faults();
        if (Errors.Count > 0)
            return Page();
        var answer = await Plannings.PreviewAsync(EnrolmentId, form.Pattern(), cancel);
        if (answer.Problem is { } problem)
            Errors = problem.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal) { [""] = [problem.Title] };
        else if (answer.Value is null)
            return Without(answer.Failure);
        Preview = answer.Value;
        if (next != "appliquer" || Preview is null)
            return Page();
        await KeepAsync(DraftRules.Apply(Draft, Preview), cancel);
        return Redirect($"/reservations/{Uri.EscapeDataString(EnrolmentId)}/recapitulatif");
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}
