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
/// For agents: two accounts of one adult become one. The first step names the other account, the second shows what moves, and
/// the agent chooses which one stays.
/// </summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class FusionModel(HouseholdActor actor, AccountsClient accounts) : JourneyPage(actor)
{
    public const string KeepLinked = "rattache", KeepOther = "autre";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [AgentReason.ApiField] = AgentReason.Field,
        ["userName"] = "identifiant",
    };

    /// <summary>The adult's id.</summary>
    [BindProperty(SupportsGet = true, Name = "adulte")]
    public string AdultId { get; set; } = "";

    /// <summary>Of the account that is not linked to the adult.</summary>
    [BindProperty(SupportsGet = true, Name = "identifiant")]
    public string? UserName { get; set; }

    /// <summary>Which account stays.</summary>
    [BindProperty(Name = "garde")]
    public string? Kept { get; set; }

    [BindProperty(Name = AgentReason.Field)]
    public string? Reason { get; set; }

    /// <summary>Null in the first step.</summary>
    public MergerResponse? Merger { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(UserName))
            return await ShowAsync(cancel);
        if (Request.Query.ContainsKey("identifiant"))
            Errors = FormErrors.Of("identifiant", AccountTexts.NoUserName);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Errors = FormErrors.Check((Kept is not (KeepLinked or KeepOther), "garde", AccountTexts.NoChoice))
            .And(AgentReason.Check(Actor, Reason));
        if (Errors.Any)
            return await ShowAsync(cancel);
        var answer = await accounts.MergeAsync(
            AdultId, new() { OnBehalf = new(Reason), UserName = UserName, KeepsOther = Kept == KeepOther }, cancel);
        if (answer.Failure is null)
            return To("/comptes?fait=fusion");
        if (answer.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, AccountTexts.NotBegun, AccountTexts.Unavailable));
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var answer = await accounts.MergerAsync(AdultId, UserName ?? "", cancel);
        Merger = answer.Value;
        if (Merger is null && answer.Failure is not (Failure.SignedOut or Failure.NotFound))
            Errors = Errors.And(answer.Problem?.At(Fields) ?? FormErrors.Of("", AccountTexts.NotBegun));
        return PageUnless(answer.Failure);
    }
}
