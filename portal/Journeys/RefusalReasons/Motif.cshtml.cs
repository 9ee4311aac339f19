using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.RefusalReasons;

/// <summary>For administrators: edits a refusal reason, withdraws it or offers it again, and shows how it was worded before.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class MotifModel(HouseholdActor actor, RefusalReasonsClient reasons) : JourneyPage(actor)
{
    private const string ChangedMeanwhile = "reason-changed-meanwhile";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["label"] = "libelle",
        ["sentence"] = "phrase",
    };

    private bool _isSent;
    private bool _isOutdated;

    [BindProperty(Name = "libelle")]
    public string? Label { get; set; }

    [BindProperty(Name = "phrase")]
    public string? Sentence { get; set; }

    [BindProperty(Name = "retire")]
    public bool IsWithdrawn { get; set; }

    /// <summary>The version that the administrator read; the present one where the form is shown again after another edit.</summary>
    [BindProperty(Name = "version")]
    public long Version { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public RefusalReasonResponse? Reason { get; private set; }

    /// <summary>The reason as another administrator edited it meanwhile; null where none did.</summary>
    public RefusalReasonResponse? Meanwhile => _isOutdated ? Reason : null;

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, cancel);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        _isSent = true;
        var edit = new ChangeRefusalReasonRequest { Version = Version, Label = Label, Sentence = Sentence, IsWithdrawn = IsWithdrawn };
        var answer = await reasons.ChangeAsync(code, edit, cancel);
        if (answer.Failure is null)
            return Redirect("/agents/motifs?fait=oui");
        _isOutdated = answer.Problem?.Is(ChangedMeanwhile) == true;
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, ReasonTexts.NotBegun, ReasonTexts.Unavailable));
        return answer.Failure is Failure.SignedOut or Failure.NotFound ? Without(answer.Failure) : await ShowAsync(code, cancel);
    }

    private async Task<IActionResult> ShowAsync(string code, CancellationToken cancel)
    {
        var answer = await reasons.ListAsync(cancel);
        Reason = answer.Value?.FirstOrDefault(one => one.Code == code);
        if (answer.Value is not null && Reason is null)
            return NotFound();
        if (Reason is { } reason && !_isSent)
            (Label, Sentence, IsWithdrawn) = (reason.Label, reason.Sentence, reason.IsWithdrawn);
        if (Reason is { } present && (!_isSent || _isOutdated))
            Version = present.Version;
        return PageUnless(answer.Failure);
    }
}
