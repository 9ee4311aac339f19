using System.Globalization;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Accounts;

/// <summary>
/// For agents: the accounts of a household's adults and the keys of their letters. One reason serves whichever button is pressed.
/// </summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class ComptesModel(HouseholdActor actor, AccountsClient accounts) : FilePage(actor)
{
    public const string PaperField = "piece";
    public const string SeenOnField = "vueLe";
    public const string MailField = "courriel";
    private const string FileName = "courrier-espace-famille.pdf";
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [AgentReason.ApiField] = AgentReason.Field,
        ["paper"] = PaperField,
        ["seenOn"] = SeenOnField,
        ["email"] = MailField,
    };

    /// <summary>Null while the service is unavailable.</summary>
    public HouseholdAccountsResponse? Household { get; private set; }

    /// <summary>Why the agent acts for the family, for the journal.</summary>
    [BindProperty(Name = AgentReason.Field)]
    public string? Reason { get; set; }

    /// <summary>The identity paper that the agent saw.</summary>
    [BindProperty(Name = PaperField)]
    public string? Paper { get; set; }

    /// <summary>The proposed mail address.</summary>
    [BindProperty(Name = MailField)]
    public string? Email { get; set; }

    /// <summary>When the agent saw it.</summary>
    [BindProperty(Name = SeenOnField)]
    public string? SeenOn { get; set; }

    /// <summary>The form that was sent: its adult, its handler, and its service where it has one.</summary>
    public (string Adult, string Handler, string? Service)? Sent { get; private set; }

    /// <summary>Set after a change: <c>compte</c>, <c>cle</c>, <c>code</c> or <c>courriel</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await accounts.ReadAsync(cancel);
        Household = answer.Value;
        return PageUnless(answer.Failure);
    }

    public async Task<IActionResult> OnPostCourrierAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel)
    {
        if (!Check(adult, "Courrier"))
            return await OnGetAsync(cancel);
        var letter = await accounts.OpenLetterAsync(adult ?? "", Reason, cancel);
        if (letter.Value is { } opened)
            return await DownloadLetterAsync(opened, FileName, cancel);
        return await EndAsync(letter.Failure, letter.Problem, AccountTexts.NoLetter, cancel);
    }

    public Task<IActionResult> OnPostAnnulerAsync(
        [FromForm(Name = "adulte")] string? adult, [FromForm(Name = "service")] string? service, CancellationToken cancel) =>
        ChangeAsync(
            Check(adult, "Annuler", service), () => accounts.RevokeKeyAsync(adult ?? "", service ?? "", Reason, cancel), "cle", cancel);

    public Task<IActionResult> OnPostSuspendreAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) =>
        ChangeAsync(Check(adult, "Suspendre"), () => accounts.DisableAsync(adult ?? "", Reason, cancel), "compte", cancel);

    public Task<IActionResult> OnPostRouvrirAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) =>
        ChangeAsync(Check(adult, "Rouvrir"), () => accounts.ReopenAsync(adult ?? "", Reason, cancel), "compte", cancel);

    public Task<IActionResult> OnPostReinitialisationAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) =>
        ChangeAsync(Check(adult, "Reinitialisation"), () => accounts.EnableResetAsync(adult ?? "", Reason, cancel), "compte", cancel);

    public Task<IActionResult> OnPostConfirmerAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) =>
        ChangeAsync(Check(adult, "Confirmer"), () => accounts.ConfirmLinkAsync(adult ?? "", Reason, cancel), "compte", cancel);

    public Task<IActionResult> OnPostDetacherAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) =>
        ChangeAsync(Check(adult, "Detacher"), () => accounts.EndLinkAsync(adult ?? "", Reason, cancel), "compte", cancel);

    public Task<IActionResult> OnPostDebloquerAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) =>
        ChangeAsync(Check(adult, "Debloquer"), () => accounts.UnlockAsync(adult ?? "", Reason, cancel), "compte", cancel);

    public Task<IActionResult> OnPostCodeAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) => ChangeAsync(
        Check(adult, "Code"),
        () => accounts.ResetSecondFactorAsync(
            adult ?? "", new() { OnBehalf = new(Reason), Paper = ApiNames.Read<IdentityPaper>(Paper), SeenOn = Day(SeenOn) }, cancel),
        "code", cancel);

    public Task<IActionResult> OnPostCourrielAsync([FromForm(Name = "adulte")] string? adult, CancellationToken cancel) => ChangeAsync(
        Check(adult, "Courriel"), () => accounts.ProposeMailAsync(adult ?? "", Email, Reason, cancel), "courriel", cancel);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool Check(string? adult, string handler, string? service = null)
    {
        (Sent, Errors) = ((adult ?? "", handler, service), AgentReason.Check(Actor, Reason));
        return !Errors.Any;
    }

    private async Task<IActionResult> ChangeAsync<T>(
        bool isComplete, Func<Task<Answer<T>>> change, string done, CancellationToken cancel)
        where T : class
    {
        if (!isComplete)
            return await OnGetAsync(cancel);
        var answer = await change();
        return answer.Failure is null
            ? To($"/comptes?fait={done}")
            : await EndAsync(answer.Failure, answer.Problem, AccountTexts.Unavailable, cancel);
    }

    private async Task<IActionResult> EndAsync(Failure? failure, Problem? problem, string unknown, CancellationToken cancel)
    {
        if (failure is Failure.SignedOut or Failure.NotFound)
            return Without(failure);
        Errors = problem?.At(Fields) ?? FormErrors.Of("", Unanswered(failure, AccountTexts.NotBegun, unknown));
        return await OnGetAsync(cancel);
    }
}
