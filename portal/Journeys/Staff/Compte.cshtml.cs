using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Staff;

/// <summary>For administrators: the access of a member of staff, what an agent may review, and the agent's own households.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class CompteModel(HouseholdActor actor, StaffClient staff, ReservationsClient reservations, TimeProvider clock)
    : JourneyPage(actor)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["reviewRights"] = "droits",
        ["number"] = "numero",
        ["role"] = "role",
        ["title"] = "civilite",
        ["firstName"] = "prenom",
        ["lastName"] = "nom",
        ["email"] = "courriel",
    };

    private const string ChangedMeanwhile = "review-rights-changed-meanwhile";

    private string[]? _sent;
    private long? _seen;
    private ChangeStaffNameRequest? _name;

    /// <summary>Set after a change.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public StaffAccountResponse? Account { get; private set; }

    /// <summary>The town's places; empty while they are unavailable.</summary>
    public IReadOnlyList<PlaceResponse> Places { get; private set; } = [];

    /// <summary>The places cannot be shown: the form would take away their rights.</summary>
    public bool IsWithoutPlaces { get; private set; }

    /// <summary>The boxes as they were sent, else as they are stored.</summary>
    public IReadOnlyCollection<string> Ticked => _sent ?? RightChoice.Of(Account?.ReviewRights);

    /// <summary>The version of the rights that the form shows; the present one where it is shown again after another change.</summary>
    public long Version => _seen ?? Account?.ReviewRightsVersion ?? 0;

    /// <summary>Another administrator changed the rights meanwhile: the account as it is now.</summary>
    public StaffAccountResponse? Meanwhile { get; private set; }

    /// <summary>The number of a household, as it was sent.</summary>
    public string? Number { get; private set; }

    /// <summary>The name as it was sent, else as it is stored.</summary>
    public ChangeStaffNameRequest Named => _name ?? new(Account?.Title, Account?.FirstName, Account?.LastName);

    /// <summary>Another mail address, as it was sent.</summary>
    public string? Email { get; private set; }

    public RightBoxes Boxes => new(Errors, Ticked, Places, Account?.ReviewRights);

    /// <summary>Whether it is the account of the administrator who reads the page.</summary>
    public bool IsOwn => Account?.AccountId == User.FindFirst("sub")?.Value;

    /// <summary>Whether its role reviews requests and acts for households.</summary>
    public bool IsAgent => Account?.Role is AccountRole.Agent or AccountRole.Admin;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostDroitsAsync(
        string id, [FromForm(Name = "droits")] string[]? rights, [FromForm(Name = "version")] long version, CancellationToken cancel)
    {
        (_sent, _seen) = (rights ?? [], version);
        var answer = await staff.ChangeReviewRightsAsync(id, RightChoice.Read(_sent), version, cancel);
        var isOutdated = answer.Problem?.Is(ChangedMeanwhile) == true;
        if (isOutdated)
            _seen = null;
        var page = await EndAsync(id, answer, cancel);
        Meanwhile = isOutdated ? Account : null;
        return page;
    }

    public async Task<IActionResult> OnPostAjouterAsync(string id, [FromForm(Name = "numero")] string? number, CancellationToken cancel)
    {
        Number = number?.Trim();
        if (Number is { Length: > 0 })
            return await EndAsync(id, await staff.AddHouseholdAsync(id, Number, cancel), cancel);
        Errors = FormErrors.Of("numero", StaffTexts.NoNumber);
        return await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostRetirerAsync(
        string id, [FromForm(Name = "foyer")] string? householdId, CancellationToken cancel) =>
        await EndAsync(id, await staff.RemoveHouseholdAsync(id, householdId ?? "", cancel), cancel);

    public async Task<IActionResult> OnPostRoleAsync(string id, [FromForm(Name = "role")] string? role, CancellationToken cancel) =>
        await EndAsync(id, await staff.ChangeRoleAsync(id, StaffTexts.RoleOf(role) ?? AccountRole.Unknown, cancel), cancel, "acces");

    public async Task<IActionResult> OnPostNomAsync(
        string id, [FromForm(Name = "civilite")] string? title, [FromForm(Name = "prenom")] string? first,
        [FromForm(Name = "nom")] string? last, CancellationToken cancel)
    {
        _name = new(title, first, last);
        return await EndAsync(id, await staff.ChangeNameAsync(id, _name, cancel), cancel, "acces");
    }

    public async Task<IActionResult> OnPostCourrielAsync(string id, [FromForm(Name = "courriel")] string? email, CancellationToken cancel)
    {
        Email = email;
        return await EndAsync(id, await staff.ProposeMailAsync(id, email, cancel), cancel, "courriel");
    }

    public Task<IActionResult> OnPostRenvoyerAsync(string id, CancellationToken cancel) =>
        ActAsync(id, StaffClient.Invitation, "invitation", cancel);

    public Task<IActionResult> OnPostSuspendreAsync(string id, CancellationToken cancel) =>
        ActAsync(id, StaffClient.Disablement, "acces", cancel);

    public Task<IActionResult> OnPostRouvrirAsync(string id, CancellationToken cancel) =>
        ActAsync(id, StaffClient.Reopening, "acces", cancel);

    public Task<IActionResult> OnPostReinitialiserAsync(string id, CancellationToken cancel) =>
        ActAsync(id, StaffClient.FactorsReset, "facteur", cancel);

    public Task<IActionResult> OnPostReinitialisationAsync(string id, CancellationToken cancel) =>
        ActAsync(id, StaffClient.PasswordReset, "acces", cancel);

    private async Task<IActionResult> ActAsync(string id, string act, string done, CancellationToken cancel) =>
        await EndAsync(id, await staff.ActAsync(id, act, cancel), cancel, done);

    private async Task<IActionResult> EndAsync(
        string id, Answer<StaffAccountResponse> answer, CancellationToken cancel, string done = "oui")
    {
        if (answer.Failure is null)
            return Redirect($"/agents/comptes/{Uri.EscapeDataString(id)}?fait={done}");
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, StaffTexts.NotBegun, StaffTexts.Unavailable));
        return answer.Failure is Failure.SignedOut or Failure.NotFound ? Without(answer.Failure) : await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancel)
    {
        var places = reservations.PlacesAsync(cancel);
        var answer = await staff.AccountAsync(id, cancel);
        Account = answer.Value;
        IsWithoutPlaces = (await places).Value is null;
        Places = (await places).Value ?? [];
        return PageUnless(answer.Failure);
    }
}
