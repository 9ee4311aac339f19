using System.Globalization;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Closures;

/// <summary>What a closure would cancel, and its confirmation. The address holds the closure, so that it can be shown again.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class ApercuModel(HouseholdActor actor, ClosuresClient closures) : JourneyPage(actor)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["place"] = "lieu",
        ["from"] = "du",
        ["to"] = "au",
        ["reason"] = "motif",
    };

    [BindProperty(SupportsGet = true, Name = "lieu")]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true, Name = "du")]
    public string? FirstDay { get; set; }

    [BindProperty(SupportsGet = true, Name = "au")]
    public string? LastDay { get; set; }

    [BindProperty(SupportsGet = true, Name = "motif")]
    public string? Reason { get; set; }

    /// <summary>Of the preview that was displayed.</summary>
    [BindProperty(Name = "empreinte")]
    public string? Digest { get; set; }

    /// <summary>The idempotency key of the decision: a double press and a retry send the same one.</summary>
    [BindProperty(Name = "cle")]
    public string? Key { get; set; }

    /// <summary>Its numbers; null in an answer to a form without them.</summary>
    [BindProperty(Name = "vus")]
    public string? ShownNumbers { get; set; }

    /// <summary>What changed since that preview; empty unless the decision was refused for it.</summary>
    public IReadOnlyList<string> Differences { get; private set; } = [];

    /// <summary>Null where the form has errors, or while the service is unavailable.</summary>
    public ClosurePreviewResponse? Preview { get; private set; }

    /// <summary>The form with its errors; null where there is a preview.</summary>
    public ClosureForm? Form { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Closure() is not { } closure)
            return await ShowAsync(cancel);
        var answer = await closures.DecideAsync(new DecideClosureRequest(closure, Digest ?? ""), Key ?? "", cancel);
        if (answer.Failure is null)
            return Redirect("/agents/fermetures");
        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        Errors = FormErrors.Of("", answer switch
        {
            { Problem: { } problem } when problem.Is(Problem.PreviewChanged) => ClosureTexts.Changed,
            { Problem: { } problem } => problem.Title,
            _ => Unanswered(answer.Failure, ClosureTexts.NotBegun, ClosureTexts.Unavailable),
        });
        // Nothing was saved: the next decision is another one. After no answer it may be the same.
        if (answer.Problem is not null)
            Key = null;
        var page = await ShowAsync(cancel);
        if (answer.Problem?.Is(Problem.PreviewChanged) == true && Preview is { } preview && ClosureNumbers.Read(ShownNumbers) is { } shown)
            Differences = [.. ClosureTexts.Differences(shown, preview)];
        return page;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (Closure() is not { } closure)
            return await ShowFormAsync(Missing(), cancel);
        var answer = await closures.PreviewAsync(closure, cancel);
        if (answer.Problem is { } problem)
            return await ShowFormAsync(problem.At(Fields), cancel);
        Preview = answer.Value;
        Key ??= Ids.New();
        return PageUnless(answer.Failure);
    }

    private async Task<IActionResult> ShowFormAsync(FormErrors errors, CancellationToken cancel)
    {
        var answer = await closures.ListAsync(cancel);
        Errors = errors;
        Form = new ClosureForm(errors, answer.Value?.Places ?? [], Place, FirstDay, LastDay, Reason);
        return PageUnless(answer.Failure);
    }

    private FormErrors Missing() => FormErrors.Check(
        (Day(FirstDay) is null, "du", ClosureTexts.NoFirstDay),
        (Day(LastDay) is null, "au", ClosureTexts.NoLastDay),
        (string.IsNullOrWhiteSpace(Reason), "motif", ClosureTexts.NoReason));

    private PreviewClosureRequest? Closure() => Day(FirstDay) is { } from && Day(LastDay) is { } to
        ? new PreviewClosureRequest(Place ?? "", from, to, Reason ?? "")
        : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
